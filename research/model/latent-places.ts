import { solveSymmetric } from '../../eq/index.ts';
import { meanOf, shrunkMean, spreadOf } from '../statistics/shrinkage.ts';
import type { Spread } from '../statistics/shrinkage.ts';

/**
 * How a term is placed in the latent space: at the 'mean' of its people's points; at the posterior mean
 * of the normal model, with the spread as its 'moments' estimate it; or 'shrunk' with that spread
 * steadied, as what ships.
 */
export type Placing = 'mean' | 'moments' | 'shrunk';

/**
 * How much of the spread between terms is taken to be alike in all directions. Moments of a few hundred
 * terms find no difference at all in some directions, and a word of a hundred people would lose all that
 * it has there.
 */
const EVEN_SHARE = 0.2;

/**
 * How many people each one counts for. The posterior mean is best for squared errors, which a few people
 * who mean something else altogether decide; typical people are better met a little nearer to the mean.
 */
const PERSON_WEIGHT = 2;

/**
 * Where each term lies.
 *
 * @param groups the latent points of each term's people
 */
export function placesOf(
  groups: readonly (readonly Float64Array[])[],
  placing: Placing,
): Float64Array[] {
  if (placing === 'mean') return groups.map(meanOf);
  const moments = spreadOf(groups);
  const spread = placing === 'moments' ? moments : steadied(moments);
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
