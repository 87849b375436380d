import { describe, expect, it } from 'vitest';
import { chanceOfSplit } from '../../evaluation/senses/split-test.ts';
import { splitInTwo } from '../../evaluation/senses/two-parts.ts';
import { Random } from '../../statistics/random.ts';

/** A normal distribution that is longer than it is wide. */
const cloud = (x: number, count: number, random: Random): Float64Array[] =>
  Array.from({ length: count }, () =>
    Float64Array.of(x + 3 * random.normal(), 2 * random.normal(), random.normal()),
  );
const chanceOf = (points: readonly Float64Array[], draws?: number): number =>
  chanceOfSplit(points, splitInTwo(points), draws);

describe('the chance of a split', () => {
  it('is small for two clouds, and the same each time', () => {
    const random = new Random(1);
    const points = [...cloud(0, 12, random), ...cloud(16, 8, random)];
    expect(chanceOf(points)).toBeLessThan(0.02);
    expect(chanceOf(points)).toBe(chanceOf(points));
  });

  it('is 0.05 or less for no more than 5 of 100 single clouds, however long', () => {
    const random = new Random(2);
    let small = 0;
    for (let trial = 0; trial < 200; trial++) {
      if (chanceOf(cloud(0, 14, random), 99) <= 0.05) small++;
    }
    expect(small / 200).toBeLessThan(0.05);
  });

  it('is 1 where all points are one', () => {
    expect(chanceOf([4, 4, 4].map((x) => Float64Array.of(x)))).toBe(1);
  });
});
