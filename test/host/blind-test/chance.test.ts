import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfAtLeast, chanceOfAtMost } from '../../../host/blind-test/chance.ts';

/** Counts the tosses of so many coins that show at least so many heads, one by one. */
function countedChance(hits: number, trials: number): number {
  let count = 0;
  for (let tosses = 0; tosses < 2 ** trials; tosses++) {
    const heads = tosses.toString(2).replaceAll('0', '').length;
    if (heads >= hits) count += 1;
  }
  return count / 2 ** trials;
}

const anyCount = fc
  .integer({ min: 1, max: 12 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('the chance of guessing so many', () => {
  it('is what counting all tosses gives', () => {
    fc.assert(
      fc.property(anyCount, ([hits, trials]) => {
        expect(chanceOfAtLeast(hits, trials)).toBe(countedChance(hits, trials));
        expect(chanceOfAtMost(hits, trials)).toBe(countedChance(trials - hits, trials));
      }),
    );
  });

  it('of ten is the known table', () => {
    expect([10, 9, 8, 7, 5, 0].map((hits) => Math.round(1024 * chanceOfAtLeast(hits, 10)))).toEqual(
      [1, 11, 56, 176, 638, 1024],
    );
  });

  it('never counts a case twice nor leaves one out', () => {
    fc.assert(
      fc.property(anyCount, ([hits, trials]) => {
        const below = hits === 0 ? 0 : chanceOfAtMost(hits - 1, trials);
        expect(chanceOfAtLeast(hits, trials) + below).toBe(1);
      }),
    );
  });
});
