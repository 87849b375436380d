import { MAX_FREQUENCY_HZ, writeEffectiveRow } from '../eq/index.ts';
import { scaledWeights, writeBlendedLatent } from './blend.ts';
import { decodedRow } from './decoder.ts';
import type { Decoder } from './decoder.ts';
import { decodeWalk, heardRow } from './walk.ts';

/** What a person asks for: one word, a stop on the way between two, or a blend of more. */
export interface WordMix {
  /**
   * The terms with their weights, of which the shares of the sum count; with two terms, B's share is
   * the morph. A term of weight 0 has no say.
   */
  readonly terms: readonly WeightedPoint[];
  /** Factor on every gain: -1 mirrors, 0 is flat, 2 is twice as strong. */
  readonly amount: number;
}

export interface WeightedPoint {
  /** The term's centroid: the decoder's `latentSize` numbers. */
  readonly z: ArrayLike<number>;
  /** 0 or more. */
  readonly weight: number;
}

type Point = ArrayLike<number>;

/**
 * The band row of a mix, before a sample rate limits it: after amount and within what a band may be.
 *
 * One term, or two, give what the plugin plays: the walk's rows, interpolated at the morph. Three and
 * more have no walk, so that their point of the latent space is decoded as it is; for two terms, with
 * the shipped model, that would differ from the walk by up to 0.002 dB.
 *
 * @throws {RangeError} unless there is a term, points have the decoder's size, weights are 0 or more
 *   and not all 0
 */
export function mixedRow({ terms, amount }: WordMix, decoder: Decoder): Float64Array {
  if (terms.length === 0) throw new RangeError('an equaliser is made of one term or more');
  for (const { z } of terms) {
    if (z.length !== decoder.latentSize) {
      throw new RangeError(
        `a term is a point of ${decoder.latentSize} numbers, not of ${z.length}`,
      );
    }
  }
  const shares = scaledWeights(terms.map(({ weight }) => weight));
  const isHeard = (_: unknown, i: number): boolean => shares[i] !== 0;
  const points = terms.map(({ z }) => z).filter(isHeard) as [Point, ...Point[]];
  const weights = shares.filter(isHeard);
  if (points.length <= 2) {
    const [a, b = a] = points;
    return heardRow(decodeWalk(decoder, a, b), weights[1] ?? 0, amount, Infinity);
  }
  const z = new Float64Array(decoder.latentSize);
  writeBlendedLatent(points, weights, z);
  const row = decodedRow(decoder, z);
  writeEffectiveRow(row, 0, amount, Math.log2(MAX_FREQUENCY_HZ), row);
  return row;
}
