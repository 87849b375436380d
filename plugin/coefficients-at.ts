import { BAND_COUNT, COEFFICIENTS_PER_BAND, writeMatchedCoefficients } from '../eq/index.ts';
import { editsOf } from '../protocol/index.ts';
import type { ParameterValues } from '../protocol/index.ts';
import { heardRow } from '../words/index.ts';

/**
 * The coefficients that the audio thread comes to on a walk, for pictures that cannot wait
 * for it: a suspended context reports nothing.
 */
export function coefficientsAt(
  walk: Float64Array,
  values: ParameterValues,
  sampleRate: number,
): Float64Array {
  const coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  const { morph, amount } = values;
  const row = heardRow(walk, morph, amount, sampleRate, editsOf(values));
  writeMatchedCoefficients(row, sampleRate, coefficients);
  return coefficients;
}
