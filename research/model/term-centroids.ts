import { solveSymmetric } from '../../eq/index.ts';
import { meanOf, shrunkMean, spreadOf } from '../statistics/shrinkage.ts';
import type { Spread } from '../statistics/shrinkage.ts';

/**
 * How a term's point is made of its people's points: their 'mean'; the posterior mean of the normal model
 * with the spread that its 'moments' estimate; or 'shrunk', the posterior mean with a steadied spread,
 * which is what ships.
 */
export type CentroidMethod = 'mean' | 'moments' | 'shrunk';

/**
 * Share of the spread between terms that is the same in all directions. The moments of a few hundred terms
 * find no spread at all in some directions, and a term of a hundred people would lose its part there.
 */
const EVEN_SHARE = 0.2;

/**
 * How many people each person counts for. The posterior mean minimises squared errors, which a few people
 * with an unusual meaning dominate; a point nearer to the mean of a term's people suits most of them.
 */
const PERSON_WEIGHT = 2;

/**
 * The point of each term in the latent space.
 *
 * @param groups the latent points of each term's people
 */
export function termCentroids(
  groups: readonly (readonly Float64Array[])[],
  method: CentroidMethod,
): Float64Array[] {
  if (method === 'mean') return groups.map(meanOf);
  const moments = spreadOf(groups);
  const spread = method === 'moments' ? moments : steadied(moments);
  return groups.map((points) => shrunkMean(points, spread));
}

function steadied({ mean, between, within }: Spread): Spread {
  const even = EVEN_SHARE * meanRatio(between, within);
  return {
    mean,
    between: between.map((value, i) => (1 - EVEN_SHARE) * value + even * (within[i] as number)),
    within: within.map((value) => value / PERSON_WEIGHT),
  };
}

/** Variance between over variance within, averaged over all directions: tr(W⁻¹ B) / size. */
function meanRatio(between: Float64Array, within: Float64Array): number {
  const size = Math.round(Math.sqrt(between.length));
  let trace = 0;
  for (let i = 0; i < size; i++) {
    const column = between.slice(i * size, (i + 1) * size);
    // Where people do not differ either, there is no direction to speak of.
    if (!solveSymmetric(within.slice(), column)) return 0;
    trace += column[i] as number;
  }
  return trace / size;
}
