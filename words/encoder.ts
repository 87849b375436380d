/** Turns band rows into points of the latent space. */
export interface Encoder {
  /** Numbers in a latent point. */
  readonly latentSize: number;
  /**
   * The latent point of a band row.
   *
   * @param row 15 numbers: gainDb, log2(frequencyHz), log2(q) for each band
   * @returns `latentSize` numbers, -1 … 1
   */
  encode(row: ArrayLike<number>): Float64Array;
}
