/**
 * Scales weights to the sum 1. Weights that have this sum already keep their exact values.
 *
 * @param weights 0 or more each, not all 0
 * @throws {RangeError} for a weight that is negative or not finite, which the message names, and for a sum
 *   that is 0 or not finite
 */
export function scaledWeights(weights: readonly number[]): number[] {
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`a weight is a number from 0 up, not ${weight}`);
    }
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0 && sum < Infinity)) {
    throw new RangeError(`weights sum to a finite number above 0, not to ${sum}`);
  }
  return weights.map((weight) => weight / sum);
}

/**
 * Writes the weighted sum of points of the latent space: z = Σ wᵢ zᵢ. Allocates nothing.
 *
 * @param points `latentSize` numbers each
 * @param weights one for each point, which sum to 1
 * @param z receives the point from `zOffset` on
 */
export function writeBlendedLatent(
  points: readonly ArrayLike<number>[],
  weights: ArrayLike<number>,
  z: Float64Array,
  zOffset = 0,
): void {
  const latentSize = points[0]?.length ?? 0;
  for (let k = 0; k < latentSize; k++) {
    let sum = 0;
    for (let i = 0; i < points.length; i++) {
      sum += (weights[i] as number) * ((points[i] as ArrayLike<number>)[k] as number);
    }
    z[zOffset + k] = sum;
  }
}
