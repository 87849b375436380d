import { MAX_FREQUENCY_HZ, ROW_LENGTH, writeEffectiveRow } from '../eq/index.ts';
import type { Decoder } from './decoder.ts';
import { decodeWalk, interpolateRow } from './walk.ts';

/** What a person asks for: one word, or a stop on the way between two. */
export interface WordMix {
  /** One term of weight 1, or A and B with weights that sum to 1; B's weight is the morph. */
  readonly terms: readonly WeightedPoint[];
  /** Factor on every gain: -1 mirrors, 0 is flat, 2 is twice as strong. */
  readonly amount: number;
}

export interface WeightedPoint {
  /** The term's centroid: the decoder's `latentSize` numbers. */
  readonly z: ArrayLike<number>;
  readonly weight: number;
}

/**
 * The band row that the plugin plays for a mix, before a sample rate limits it: the walk between the
 * two terms, interpolated at the morph, after amount and within what a band may be.
 *
 * @throws {RangeError} unless there are one or two terms of the decoder's size
 */
export function mixedRow({ terms, amount }: WordMix, decoder: Decoder): Float64Array {
  const [a, b = a] = terms;
  if (a === undefined || b === undefined || terms.length > 2) {
    throw new RangeError(`an equaliser is made of one or two terms, not of ${terms.length}`);
  }
  const row = new Float64Array(ROW_LENGTH);
  interpolateRow(decodeWalk(decoder, a.z, b.z), b === a ? 0 : b.weight, row);
  writeEffectiveRow(row, 0, amount, Math.log2(MAX_FREQUENCY_HZ), row);
  return row;
}
