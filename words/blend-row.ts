import { MAX_FREQUENCY_HZ, writeEffectiveRow } from '../eq/index.ts';
import { scaledWeights, writeBlendedLatent } from './blend.ts';
import { decodedRow } from './decoder.ts';
import type { Decoder } from './decoder.ts';
import { decodeWalk, effectiveWalkRow } from './walk.ts';

/** A blend of one word, of two (a stop between them) or of more. */
export interface WordBlend {
  /**
   * The terms with their weights, which are scaled to the sum 1. With two terms, B's share is the morph. A
   * term of weight 0 does not count.
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
 * The effective row of a blend: after amount and within the limits of a band, except those of a sample
 * rate.
 *
 * One or two terms give what the plugin plays: the rows of the walk, interpolated at the morph. Three and
 * more have no walk, so their point of the latent space is decoded. For two terms of the shipped model
 * that would differ from the walk by up to 0.002 dB.
 *
 * @returns 15 numbers
 * @throws {RangeError} without terms, for a point of another size than the decoder's, and for weights that
 *   are negative, not finite or all 0
 */
export function blendRow({ terms, amount }: WordBlend, decoder: Decoder): Float64Array {
  if (terms.length === 0) throw new RangeError('an equaliser is made of one term or more');
  for (const { z } of terms) {
    if (z.length !== decoder.latentSize) {
      throw new RangeError(
        `a term is a point of ${decoder.latentSize} numbers, not of ${z.length}`,
      );
    }
  }
  const shares = scaledWeights(terms.map(({ weight }) => weight));
  const hasWeight = (_: unknown, i: number): boolean => shares[i] !== 0;
  const points = terms.map(({ z }) => z).filter(hasWeight) as [Point, ...Point[]];
  const weights = shares.filter(hasWeight);
  if (points.length <= 2) {
    const [a, b = a] = points;
    return effectiveWalkRow(decodeWalk(decoder, a, b), weights[1] ?? 0, amount, Infinity);
  }
  const z = new Float64Array(decoder.latentSize);
  writeBlendedLatent(points, weights, z);
  const row = decodedRow(decoder, z);
  writeEffectiveRow(row, 0, amount, Math.log2(MAX_FREQUENCY_HZ), row);
  return row;
}
