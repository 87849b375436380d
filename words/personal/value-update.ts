import { alongWith, moved, product } from './belief.ts';
import type { Belief } from './belief.ts';

/** A number that somebody set by hand: weights · z, and how far it may be off. */
export interface SetValue {
  /** Weights of the coordinates. */
  readonly weights: ArrayLike<number>;
  /** In dB. */
  readonly value: number;
  /** Variance around what they mean, in dB². */
  readonly variance: number;
  /** Share of such numbers that say nothing. */
  readonly lapse: number;
}

/** Where a number that says nothing may lie: anywhere in this many dB. */
const RANGE_DB = 20;

/**
 * The belief after a number was set: the moments of the two beliefs that it either means something or
 * does not. What lies far from all that is believed moves little.
 */
export function afterValue(belief: Belief, { weights, value, variance, lapse }: SetValue): Belief {
  const along = alongWith(belief, weights);
  const total = product(weights, along) + variance;
  const gap = value - product(weights, belief.mean);
  const meant = ((1 - lapse) * Math.exp((-gap * gap) / total / 2)) / Math.sqrt(2 * Math.PI * total);
  const share = lapse === 0 ? 1 : meant / (meant + lapse / RANGE_DB);
  return moved(
    belief,
    along,
    (share * gap) / total,
    (share * (1 - share) * gap * gap) / total ** 2 - share / total,
  );
}
