import { describe, expect, it } from 'vitest';
import { termCentroids } from '../../model/term-centroids.ts';
import { Random } from '../../statistics/random.ts';
import { meanOf } from '../../statistics/shrinkage.ts';

/** Terms that differ along the first axis alone, and people who differ along both. */
function groupsOf(sizes: readonly number[]): Float64Array[][] {
  const random = new Random(7);
  return sizes.map((size) => {
    const centre = 2 * random.normal();
    return Array.from({ length: size }, () =>
      Float64Array.of(centre + random.normal(), 0.5 * random.normal()),
    );
  });
}

/** How far a centroid is from the mean of all, as a share of how far its people's mean is. */
function kept(centroids: readonly Float64Array[], groups: readonly Float64Array[][], axis: number) {
  const all = meanOf(groups.flat());
  return groups.map((points, i) => {
    const own = (meanOf(points)[axis] ?? NaN) - (all[axis] ?? NaN);
    return ((centroids[i]?.[axis] ?? NaN) - (all[axis] ?? NaN)) / own;
  });
}

describe('the centroid of a term', () => {
  const groups = groupsOf(Array.from({ length: 300 }, () => 3));
  // These two differ from all others, also where words seldom do.
  const many = groups.push(Array.from({ length: 30 }, () => Float64Array.of(3, 1))) - 1;
  const one = groups.push([Float64Array.of(3, 1)]) - 1;

  it('is the mean of its people’s points with the method "mean"', () => {
    expect(termCentroids(groups, 'mean')).toEqual(groups.map(meanOf));
  });

  it('is nearer to its people’s mean the more people there are', () => {
    for (const method of ['moments', 'shrunk'] as const) {
      const along = kept(termCentroids(groups, method), groups, 0);
      expect(along[many]).toBeGreaterThan(0.95);
      expect(along[one]).toBeLessThan(along[many] ?? NaN);
    }
  });

  it('keeps a rare direction of a term of many people, and little of it with one person', () => {
    const moments = kept(termCentroids(groups, 'moments'), groups, 1);
    const shrunk = kept(termCentroids(groups, 'shrunk'), groups, 1);
    expect(shrunk[many]).toBeGreaterThan((moments[many] ?? NaN) + 0.02);
    expect(shrunk[many]).toBeGreaterThan(0.8);
    expect(shrunk[one]).toBeLessThan(0.6);
  });

  it('is finite if the people of every term agree completely', () => {
    const alike = groupsOf([3, 3, 3]).map((points) => points.map(() => meanOf(points)));
    for (const [i, centroid] of termCentroids(alike, 'shrunk').entries()) {
      expect([...centroid].every(Number.isFinite), `term ${i}`).toBe(true);
    }
  });
});
