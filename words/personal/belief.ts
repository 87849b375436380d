import { dot } from '../../eq/index.ts';
import { AXES } from './prior.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';

/** The belief about one person's meaning of a word: a normal distribution of coordinates. */
export interface Belief {
  /** Best guess: 4 coordinates in dB along the basis' axes from the word's mean. */
  readonly mean: Float64Array;
  /** Covariance of the coordinates: 4 × 4, row after row, in dB². */
  readonly covariance: Float64Array;
}

/** The belief about a person before the first answer: the crowd's meaning. */
export function crowdBelief({ covariance }: WordPrior): Belief {
  return { mean: new Float64Array(AXES), covariance };
}

/** The curve of a word at some coordinates, in dB at GRID_HZ, without level. */
export function curveAt(
  { axes }: PersonalBasis,
  { meanDb }: WordPrior,
  coordinates: ArrayLike<number>,
): Float64Array {
  return meanDb.map((db, i) =>
    axes.reduce((sum, axis, k) => sum + (coordinates[k] as number) * (axis[i] as number), db),
  );
}

/** Coordinates of a deviation from a word's mean: its mean product with each axis, 4 numbers in dB. */
export function coordinatesOf({ axes }: PersonalBasis, deviationDb: Float64Array): Float64Array {
  return Float64Array.from(axes, (axis) => meanProduct(axis, deviationDb));
}

/** Deviation of a curve from a word's mean, in dB at GRID_HZ. */
export function deviationOf({ meanDb }: WordPrior, curveDb: Float64Array): Float64Array {
  return curveDb.map((db, i) => db - (meanDb[i] as number));
}

/** Mean product of two lists of numbers. */
export function meanProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return dot(a, b) / a.length;
}

/** The covariance times a direction: how much each coordinate moves with it. */
export function covarianceTimes(
  { covariance }: Belief,
  direction: ArrayLike<number>,
): Float64Array {
  return Float64Array.from({ length: AXES }, (_, i) =>
    dot(covariance.subarray(i * AXES, (i + 1) * AXES), direction),
  );
}

/** A belief with `step` · `along` added to its mean and `growth` · along · along' to its covariance. */
export function movedBelief(
  { mean, covariance }: Belief,
  along: Float64Array,
  step: number,
  growth: number,
): Belief {
  return {
    mean: mean.map((value, i) => value + step * (along[i] as number)),
    covariance: covariance.map((value, at) => {
      const i = Math.floor(at / AXES);
      return value + growth * ((along[i] as number) * (along[at % AXES] as number));
    }),
  };
}
