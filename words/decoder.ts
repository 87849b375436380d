import { ROW_LENGTH } from '../eq/index.ts';

/** Turns points of the latent space into band rows. */
export interface Decoder {
  /** Numbers in a latent point. */
  readonly latentSize: number;
  /**
   * Decodes one latent point to a band row: gainDb, log2(frequencyHz), log2(q) for each band. Allocates
   * nothing, because the audio thread calls it.
   *
   * @param z holds the `latentSize` numbers of the point from `zOffset` on
   * @param row receives 15 numbers from `rowOffset` on
   */
  decode(z: Float64Array, zOffset: number, row: Float64Array, rowOffset: number): void;
}

/** The band row, 15 numbers, that a latent point of `latentSize` numbers decodes to. */
export function decodedRow(decoder: Decoder, z: ArrayLike<number>): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  decoder.decode(Float64Array.from(z), 0, row, 0);
  return row;
}
