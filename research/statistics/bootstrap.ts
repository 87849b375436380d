import type { Random } from './random.ts';
import { quantile } from './quantiles.ts';

/** A mean and what 95 of 100 repetitions of the experiment would lie between. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const DRAWS = 2000;

/**
 * 95 % bootstrap interval of the mean of all values, drawing whole groups with replacement (Davison and
 * Hinkley, "Bootstrap Methods and their Application", 1997, section 3.8; percentiles).
 *
 * Values of one group hang together: held-out people of one word are compared with the same curve, and
 * one person comes again under each seed. Drawing single values would take them for independent and
 * make the interval too narrow.
 *
 * @param groups the values of each group
 * @throws {RangeError} without values
 */
export function groupedInterval(
  groups: readonly (readonly number[])[],
  random: Random,
  draws = DRAWS,
): Interval {
  const sums = groups
    .filter((group) => group.length > 0)
    .map((group) => ({ sum: group.reduce((a, b) => a + b, 0), count: group.length }));
  if (sums.length === 0) throw new RangeError('no values to draw from');
  const meanOfDrawn = (pick: (i: number) => number): number => {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < sums.length; i++) {
      const group = sums[pick(i)] as (typeof sums)[number];
      sum += group.sum;
      count += group.count;
    }
    return sum / count;
  };
  const means = Float64Array.from({ length: draws }, () =>
    meanOfDrawn(() => random.below(sums.length)),
  );
  return {
    mean: meanOfDrawn((i) => i),
    low: quantile(means, 0.025),
    high: quantile(means, 0.975),
  };
}
