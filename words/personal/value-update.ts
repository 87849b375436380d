import { dot } from '../../eq/index.ts';
import { covarianceTimes, movedBelief } from './belief.ts';
import type { Belief } from './belief.ts';

/** A number that a person set: weights · z, with its uncertainty. */
export interface SetValue {
  /** Weights of the coordinates. */
  readonly weights: ArrayLike<number>;
  /** In dB. */
  readonly value: number;
  /** Variance around the meant number, in dB². */
  readonly variance: number;
  /** Share of such numbers that tell nothing, 0 … 1. */
  readonly lapse: number;
}

/** Width in dB of the uniform distribution of a number that tells nothing. */
const RANGE_DB = 20;

/**
 * The belief after a person set a number. It has the moments of the mixture of two cases: the number is
 * meant, or it tells nothing. A number far from the belief therefore moves it little.
 */
export function afterValue(belief: Belief, { weights, value, variance, lapse }: SetValue): Belief {
  const along = covarianceTimes(belief, weights);
  const total = dot(weights, along) + variance;
  const gap = value - dot(weights, belief.mean);
  const meant = ((1 - lapse) * Math.exp((-gap * gap) / total / 2)) / Math.sqrt(2 * Math.PI * total);
  const share = lapse === 0 ? 1 : meant / (meant + lapse / RANGE_DB);
  return movedBelief(
    belief,
    along,
    (share * gap) / total,
    (share * (1 - share) * gap * gap) / total ** 2 - share / total,
  );
}
