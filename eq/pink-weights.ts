import { digitalPower } from './coefficients.ts';
import { K_WEIGHTING_48 } from './k-weighting.ts';

const K_RATE = 48_000;

/**
 * How much each of evenly spaced points, in octaves, counts for the loudness of pink noise by K-weighting
 * (ITU-R BS.1770). The weights add up to 1.
 */
export function pinkWeights(frequenciesHz: Float64Array): Float64Array {
  // Pink noise has the same power in each octave, so evenly spaced points count alike.
  const weights = frequenciesHz.map((frequencyHz) =>
    K_WEIGHTING_48.reduce(
      (power, coefficients) => power * digitalPower(coefficients, 0, frequencyHz, K_RATE),
      1,
    ),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
