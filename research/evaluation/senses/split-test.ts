import { Random } from '../../statistics/random.ts';
import { principalComponents } from '../../statistics/principal-components.ts';
import { splitInTwo } from './two-parts.ts';
import type { TwoParts } from './two-parts.ts';

const DRAWS = 199;

/**
 * How often as many points of one normal distribution, of the points' own covariance, split as clearly
 * as the points themselves: the p-value of "there are two clusters" against "there is one" (SigClust;
 * Liu, Hayes, Nobel and Marron, "Statistical significance of clustering for high-dimension,
 * low-sample-size data", 2008). k-means finds two parts in anything, the farther apart the longer a
 * cloud is; this asks whether they are farther apart than that.
 *
 * It is careful: by chance the covariance of few points is longer than that of what they come from, and
 * so are the draws. Fewer than 5 of 100 single clouds have a chance of 0.05 or less.
 *
 * @param points two or more, of few dimensions beside their number
 * @param found how they split
 * @returns 1 / (draws + 1) … 1
 */
export function chanceOfSplit(
  points: readonly Float64Array[],
  { unexplainedShare }: TwoParts,
  draws = DRAWS,
): number {
  const size = points[0]?.length ?? 0;
  // A split does not change when the axes are turned: the draws lie along the principal ones. Their
  // overall size does not matter either, so that it is all the same whether n or n - 1 divides.
  const deviations = principalComponents(points, size).variances.map((variance) =>
    Math.sqrt(Math.max(0, variance)),
  );
  const random = new Random(1);
  let clearer = 0;
  for (let draw = 0; draw < draws; draw++) {
    const drawn = points.map(() => deviations.map((deviation) => deviation * random.normal()));
    if (splitInTwo(drawn).unexplainedShare <= unexplainedShare) clearer++;
  }
  return (clearer + 1) / (draws + 1);
}
