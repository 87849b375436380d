import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rmsDifferenceDb } from '../../../eq/index.ts';
import { splitInTwo } from '../../evaluation/senses/two-parts.ts';
import { Random } from '../../statistics/random.ts';
import { meanOf } from '../../statistics/shrinkage.ts';

const cloud = (x: number, count: number, random: Random): Float64Array[] =>
  Array.from({ length: count }, () => Float64Array.of(x + random.normal(), random.normal()));

/** What the best of all splits leaves, by trying them all. */
function leastLeft(points: readonly Float64Array[]): number {
  const scatter = (own: readonly Float64Array[]): number =>
    own.length === 0
      ? 0
      : own.reduce((sum, point) => sum + rmsDifferenceDb(point, meanOf(own)) ** 2, 0);
  const all = Array.from({ length: 2 ** (points.length - 1) }, (_, sides) => {
    const isSecond = (i: number): boolean => ((sides >> i) & 1) === 1;
    return (
      scatter(points.filter((_point, i) => isSecond(i))) +
      scatter(points.filter((_point, i) => !isSecond(i)))
    );
  });
  return Math.min(...all) / scatter(points);
}

describe('a split in two', () => {
  it('parts clouds that lie apart, the larger one first', () => {
    const random = new Random(1);
    const { parts, unexplainedShare } = splitInTwo([
      ...cloud(0, 5, random),
      ...cloud(20, 9, random),
    ]);
    expect(parts).toEqual([
      [5, 6, 7, 8, 9, 10, 11, 12, 13],
      [0, 1, 2, 3, 4],
    ]);
    expect(unexplainedShare).toBeLessThan(0.1);
  });

  it('is the best of all splits of a few points', () => {
    const random = new Random(2);
    for (let trial = 0; trial < 20; trial++) {
      const points = cloud(0, 8, random);
      expect(splitInTwo(points).unexplainedShare).toBeCloseTo(leastLeft(points), 9);
    }
  });

  it('puts everybody once where the nearer mean is, and the same each time', () => {
    const coordinate = fc.double({ min: -9, max: 9, noNaN: true });
    const points = fc.array(
      fc.tuple(coordinate, coordinate).map((place) => Float64Array.from(place)),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(points, (all) => {
        const found = splitInTwo(all);
        expect(splitInTwo(all)).toEqual(found);
        expect(found.parts.flat().sort((a, b) => a - b)).toEqual([...all.keys()]);
        if (found.parts[1].length === 0) return;
        const means = found.parts.map((part) => meanOf(part.map((i) => all[i] as Float64Array)));
        found.parts.forEach((part, own) => {
          for (const i of part) {
            const [near = NaN, far = NaN] = [own, 1 - own].map((side) =>
              rmsDifferenceDb(all[i] as Float64Array, means[side] as Float64Array),
            );
            expect(near).toBeLessThanOrEqual(far + 1e-9);
          }
        });
      }),
    );
  });

  it('of two people has one in each part, and of equals nobody in the second', () => {
    expect(splitInTwo([Float64Array.of(1), Float64Array.of(2)]).parts.map(({ length }) => length)) //
      .toEqual([1, 1]);
    const equal = [3, 3, 3].map((x) => Float64Array.of(x));
    expect(splitInTwo(equal)).toEqual({ parts: [[0, 1, 2], []], unexplainedShare: 1 });
  });

  it('needs two points', () => {
    expect(() => splitInTwo([Float64Array.of(1)])).toThrow(RangeError);
  });
});
