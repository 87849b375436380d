import { digitalPower } from './coefficients.ts';
import { K_WEIGHTING_48 } from './k-weighting.ts';

const K_RATE = 48_000;

/**
 * The share of each frequency in the loudness of pink noise by K-weighting (ITU-R BS.1770). The weights sum
 * to 1.
 *
 * @param frequenciesHz evenly spaced in octaves
 */
export function pinkWeights(frequenciesHz: Float64Array): Float64Array {
  // Pink noise has the same power in each octave, so evenly spaced points have the same power.
  const weights = frequenciesHz.map((frequencyHz) =>
    K_WEIGHTING_48.reduce(
      (power, coefficients) => power * digitalPower(coefficients, 0, frequencyHz, K_RATE),
      1,
    ),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
