/**
 * Writes the point of the latent space at one row of a walk: z(α) = (1-α) zA + α zB at α = row / (rows - 1).
 *
 * It works from array to array and takes whole numbers, because the audio thread calls it and a fraction
 * passed to a function may be boxed, that is, allocated.
 *
 * @param zA the point A; its length is the size of the latent space
 * @param zB the point B, of the same length
 * @param row 0 … rows - 1
 * @param rows at least 2
 * @param z receives the point from `zOffset` on
 */
export function writeLatentAt(
  zA: ArrayLike<number>,
  zB: ArrayLike<number>,
  row: number,
  rows: number,
  z: Float64Array,
  zOffset = 0,
): void {
  const alpha = row / (rows - 1);
  for (let k = 0; k < zA.length; k++) {
    z[zOffset + k] = (1 - alpha) * (zA[k] as number) + alpha * (zB[k] as number);
  }
}
