import { describe, expect, it } from 'vitest';
import { Random } from '../../statistics/random.ts';
import { meanOf, shrunkMean, spreadOf } from '../../statistics/shrinkage.ts';
import type { Spread } from '../../statistics/shrinkage.ts';

const point = (...numbers: number[]): Float64Array => Float64Array.from(numbers);
const distance = (a: Float64Array, b: Float64Array): number =>
  Math.hypot(...a.map((value, i) => value - (b[i] ?? NaN)));

/** Terms that differ by 2 along the first axis and people who differ by 1 along both. */
function groups(count: number, people: number): Float64Array[][] {
  const random = new Random(5);
  return Array.from({ length: count }, () => {
    const centre = 2 * random.normal();
    return Array.from({ length: people }, () => point(centre + random.normal(), random.normal()));
  });
}

describe('the spread of terms', () => {
  it('is told apart into terms and people', () => {
    const { between, within } = spreadOf(groups(400, 6));
    expect(between[0]).toBeGreaterThan(3.3);
    expect(between[0]).toBeLessThan(4.7);
    expect(between[3]).toBeLessThan(0.1);
    expect(within[0]).toBeCloseTo(1, 0);
    expect(within[3]).toBeCloseTo(1, 0);
  });

  it('needs terms that several people taught', () => {
    expect(() => spreadOf([[point(1)], [point(2)]])).toThrow(RangeError);
  });
});

describe('a shrunk mean', () => {
  const spread: Spread = {
    mean: point(1, 1),
    between: Float64Array.of(4, 0, 0, 0.25),
    within: Float64Array.of(1, 0, 0, 1),
  };
  const people = (count: number): Float64Array[] =>
    Array.from({ length: count }, () => point(3, 3));

  it('comes nearer to its people the more they are, and lies at their mean in the end', () => {
    const distances = [1, 2, 5, 20, 100_000].map((count) =>
      distance(shrunkMean(people(count), spread), point(3, 3)),
    );
    for (const [i, far] of distances.slice(1).entries())
      expect(far).toBeLessThan(distances[i] ?? NaN);
    expect(distances.at(-1)).toBeLessThan(1e-3);
  });

  it('gives way most where people differ and terms do not', () => {
    const [first, second] = shrunkMean(people(4), spread);
    expect(first).toBeCloseTo(1 + (2 * 4) / (4 + 1 / 4), 7);
    expect(second).toBeCloseTo(1 + (2 * 0.25) / (0.25 + 1 / 4), 7);
  });

  it('leaves the mean of all terms where it is', () => {
    const shrunk = shrunkMean([spread.mean, spread.mean], spread);
    expect(distance(shrunk, spread.mean)).toBeLessThan(1e-9);
  });

  it('is the mean of everything where terms do not differ at all', () => {
    const same = [
      [point(1, 0), point(3, 2)],
      [point(3, 0), point(1, 2)],
    ];
    expect([...shrunkMean([point(9, 9)], spreadOf(same))]).toEqual([...meanOf(same.flat())]);
  });
});
