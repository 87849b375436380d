import { digitalPower } from './coefficients.ts';

/**
 * K-weighting as ITU-R BS.1770-5 gives it for 48 kHz: head, then low cut; b0, b1, b2, a1, a2 each. At
 * another rate the same numbers weigh by frequencies that are moved by the ratio, which is nothing to a
 * comparison.
 */
export const K_WEIGHTING: readonly (readonly number[])[] = [
  [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585],
  [1, -2, 1, -1.99004745483398, 0.99007225036621],
];

const K_RATE = 48_000;

/**
 * How much each of evenly spaced points, in octaves, counts for the loudness of pink noise by K-weighting
 * (ITU-R BS.1770). The weights add up to 1.
 */
export function pinkWeights(frequenciesHz: Float64Array): Float64Array {
  // Pink noise has the same power in each octave, so evenly spaced points count alike.
  const weights = frequenciesHz.map((frequencyHz) =>
    K_WEIGHTING.reduce(
      (power, coefficients) => power * digitalPower(coefficients, 0, frequencyHz, K_RATE),
      1,
    ),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
