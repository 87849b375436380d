import { describe, expect, it } from 'vitest';
import {
  clustering,
  daviesBouldin,
  distancesOf,
  silhouette,
} from '../../evaluation/space/clustering.ts';
import { Random } from '../../statistics/random.ts';

const points = [0, 2, 10, 14].map((x) => Float64Array.of(x));
const LABELS = [0, 0, 1, 1];

describe('the silhouette', () => {
  it('is that of a calculation by hand', () => {
    // a and b of each point: 2 and 12, 2 and 10, 4 and 9, 4 and 13.
    const byHand = (10 / 12 + 8 / 10 + 5 / 9 + 9 / 13) / 4;
    expect(silhouette(distancesOf(points), LABELS)).toBeCloseTo(byHand, 12);
  });

  it('of a label of one point is 0', () => {
    expect(silhouette(distancesOf(points.slice(0, 2)), [0, 1])).toBe(0);
  });
});

describe('the Davies-Bouldin index', () => {
  it('is that of a calculation by hand', () => {
    // Centres 1 and 12, mean distances to them 1 and 2.
    expect(daviesBouldin(points, LABELS)).toBeCloseTo(3 / 11, 12);
  });
});

describe('clustering beside permuted labels', () => {
  const random = new Random(4);
  const cloud = (x: number): Float64Array[] =>
    Array.from({ length: 20 }, () => Float64Array.of(x + random.normal(), random.normal()));
  const labels = [...Array<string>(20).fill('a'), ...Array<string>(20).fill('b'), 'alone'];

  it('is clear where labels mean something', () => {
    const found = clustering(
      [...cloud(0), ...cloud(9), Float64Array.of(4, 4)],
      labels,
      new Random(1),
    );
    expect(found?.count).toBe(40);
    expect(found?.labels).toBe(2);
    expect(found?.silhouette).toBeGreaterThan(0.7);
    expect(Math.abs(found?.nullSilhouette ?? NaN)).toBeLessThan(0.1);
    expect(found?.daviesBouldin).toBeLessThan(found?.nullDaviesBouldin ?? NaN);
  });

  it('is like chance where they do not', () => {
    const found = clustering(
      [...cloud(0), ...cloud(0), Float64Array.of(0, 0)],
      labels,
      new Random(1),
    );
    const { silhouette: own = NaN, nullSilhouette = NaN } = found ?? {};
    expect(Math.abs(own - nullSilhouette)).toBeLessThan(0.05);
  });

  it('needs two labels of two points', () => {
    expect(clustering(points, ['a', 'a', 'b', 'c'], new Random(1))).toBeUndefined();
  });
});
