import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID_SIZE, centred } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import { harrellDavisWeights } from '../../statistics/harrell-davis.ts';
import { Random } from '../../statistics/random.ts';
import { termSpreads } from '../../model/term-spread.ts';
import type { TermSpread } from '../../model/term-spread.ts';
import type { Term } from '../../../words/index.ts';

const PARTS = ['low', 'lowMid', 'highMid', 'high'] as const;
const FLAT = [0, 100, 0.7, 0, 200, 0.7, 0, 900, 0.7, 0, 3000, 0.7, 0, 8000, 0.7];

function term(name: string): Term {
  return {
    term: name,
    language: 'en',
    count: 0,
    agreement: 0,
    confidence: 0,
    tier: 'few',
    z: [],
    bands: FLAT,
    map: [0, 0],
    near: [],
  };
}

function example(name: string, curveDb: Float64Array): Example {
  return {
    contribution: { id: '', term: name, language: 'en', gains: curveDb },
    curveDb,
    row: new Float64Array(15),
    fitErrorDb: 0,
  };
}

/** People whose curves are tilts: whoever has the most treble has the least bass. */
function tilts(name: string, count: number, random: Random): Example[] {
  return Array.from({ length: count }, () => {
    const tilt = 3 * random.normal();
    return example(
      name,
      centred(Float64Array.from({ length: GRID_SIZE }, (_, i) => (tilt * (2 * i)) / GRID_SIZE)),
    );
  });
}

/** The curve with its lower half moved, and as much the other way above. */
function movedBy(curveDb: Float64Array, byDb: number): Float64Array {
  return curveDb.map((db, i) => db + (i < GRID_SIZE / 2 ? byDb : -byDb));
}

/** Others, on whom the common spread rests. */
const others = (random: Random): Example[] =>
  Array.from({ length: 40 }, (_, i) => tilts(`other ${i}`, 4, random)).flat();

function spreadOf(members: readonly Example[], random: Random): TermSpread {
  const [spread] = termSpreads([...members, ...others(random)], [term('warm')]);
  if (spread === undefined) throw new Error('no spread');
  return spread;
}

const people = fc.record({ count: fc.integer({ min: 3, max: 30 }), seed: fc.integer({ min: 1 }) });

describe('the spread of people', () => {
  it.each([
    ['few people, hardly with any one of them', 3, 7, 0.12],
    ['eight and more, with less than half of any one of them', 8, 30, 0.45],
  ])('moves, for a term of %s', (_, min, max, most) => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min, max }),
          seed: fc.integer({ min: 1 }),
          who: fc.nat(),
          byDb: fc.integer({ min: -12, max: 12 }),
        }),
        ({ count, seed, who, byDb }) => {
          const members = tilts('warm', count, new Random(seed));
          const moved = members.map((one, i) =>
            i === who % count ? example('warm', movedBy(one.curveDb, byDb)) : one,
          );
          const before = spreadOf(members, new Random(seed));
          const after = spreadOf(moved, new Random(seed));
          for (const part of PARTS) {
            const changeDb = before[part].map((db, i) => Math.abs(db - (after[part][i] ?? NaN)));
            expect(Math.max(...changeDb)).toBeLessThan(most * Math.abs(byDb) + 0.06);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is in order at each frequency, in steps of 0.05 dB', () => {
    fc.assert(
      fc.property(people, ({ count, seed }) => {
        const random = new Random(seed);
        const { low, lowMid, highMid, high } = spreadOf(tilts('warm', count, random), random);
        for (let i = 0; i < GRID_SIZE; i++) {
          const at = [low, lowMid, highMid, high].map((curve) => curve[i] as number);
          expect(at).toEqual(at.toSorted((a, b) => a - b));
          for (const db of at) expect(20 * db).toBeCloseTo(Math.round(20 * db), 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has half of the people between its quartiles and eight in ten between its tenths', () => {
    const members = tilts('warm', 400, new Random(4));
    const { low, lowMid, highMid, high } = spreadOf(members, new Random(5));
    const between = (from: readonly number[], to: readonly number[], at: number): number =>
      members.filter(
        ({ curveDb }) =>
          (curveDb[at] as number) >= (from[at] as number) &&
          (curveDb[at] as number) <= (to[at] as number),
      ).length / members.length;
    expect(between(lowMid, highMid, 5)).toBeCloseTo(0.5, 1);
    expect(between(low, high, 5)).toBeCloseTo(0.8, 1);
  });

  it('is the same for every term of few people, around the curve that ships', () => {
    const random = new Random(6);
    const members = [...tilts('warm', 3, random), ...tilts('cool', 7, random), ...others(random)];
    const [warm, cool] = termSpreads(members, [term('warm'), term('cool')]);
    expect(warm?.low).toEqual(cool?.low);
    expect(warm?.count).toBe(3);
    expect(cool?.count).toBe(7);
  });

  it('is refused where too few people are there to hide among', () => {
    const few = tilts('warm', 15, new Random(1));
    expect(() => termSpreads(few, [term('warm')])).toThrow(RangeError);
  });
});

describe("Harrell and Davis's weights", () => {
  it('never give one person more than 37 %, where the spread uses them', () => {
    for (let count = 8; count <= 60; count++) {
      expect(Math.max(...harrellDavisWeights(count, 0.25))).toBeLessThan(0.37);
      if (count >= 16) expect(Math.max(...harrellDavisWeights(count, 0.9))).toBeLessThan(0.37);
    }
  });

  it('add up to 1 and are mirrored for the mirrored share', () => {
    for (const count of [1, 2, 5, 40]) {
      const weights = harrellDavisWeights(count, 0.2);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      const mirrored = harrellDavisWeights(count, 0.8).toReversed();
      weights.forEach((weight, i) => expect(weight).toBeCloseTo(mirrored[i] ?? NaN, 9));
    }
  });
});
