import { BAND_COUNT, COEFFICIENTS_PER_BAND, writeMatchedCoefficients } from '../eq/index.ts';
import { heardRow } from '../words/index.ts';

/**
 * The coefficients that the audio thread comes to at a place of a walk, for pictures that cannot wait
 * for it: a suspended context reports nothing.
 */
export function coefficientsAt(
  walk: Float64Array,
  morph: number,
  amount: number,
  sampleRate: number,
): Float64Array {
  const coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  writeMatchedCoefficients(heardRow(walk, morph, amount, sampleRate), sampleRate, coefficients);
  return coefficients;
}
