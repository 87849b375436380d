import { AXES } from './prior.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';

/** What is believed of one person's meaning of a word: a normal distribution of coordinates. */
export interface Belief {
  /** Best guess, in dB along the basis' axes from the word's mean: 4 numbers. */
  readonly mean: Float64Array;
  /** How far it may be off: 4 × 4, row after row, in dB². */
  readonly covariance: Float64Array;
}

/** What is believed of somebody who has not been asked: what the crowd means. */
export function crowdBelief({ covariance }: WordPrior): Belief {
  return { mean: new Float64Array(AXES), covariance };
}

/** The curve in dB at GRID_HZ, without level, at some coordinates of a word. */
export function curveAt(
  { axes }: PersonalBasis,
  { meanDb }: WordPrior,
  coordinates: ArrayLike<number>,
): Float64Array {
  return meanDb.map((db, i) =>
    axes.reduce((sum, axis, k) => sum + (coordinates[k] as number) * (axis[i] as number), db),
  );
}

/** Coordinates of a deviation from a word's mean: its mean product with each axis, in dB. */
export function coordinatesOf({ axes }: PersonalBasis, deviationDb: Float64Array): Float64Array {
  return Float64Array.from(axes, (axis) => meanProduct(axis, deviationDb));
}

/** A curve's deviation from what is expected of a word, in dB. */
export function deviationOf({ meanDb }: WordPrior, curveDb: Float64Array): Float64Array {
  return curveDb.map((db, i) => db - (meanDb[i] as number));
}

/** Mean product of two lists of numbers. */
export function meanProduct(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return product(a, b) / a.length;
}

export function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** The covariance times a direction: how each coordinate moves along with it. */
export function alongWith({ covariance }: Belief, direction: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: AXES }, (_, i) =>
    product(covariance.subarray(i * AXES, (i + 1) * AXES), direction),
  );
}

/** A belief moved by `step` times `along`, its covariance changed by `growth` times along · along'. */
export function moved(
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
