import { BAND_COUNT, COEFFICIENTS_PER_BAND, writeMatchedCoefficients } from '../eq/index.ts';
import { editsOf } from '../protocol/index.ts';
import type { ParameterValues } from '../protocol/index.ts';
import { effectiveRow } from '../words/index.ts';

/**
 * The coefficients that the audio thread comes to, for pictures that cannot wait for it: a suspended context
 * reports nothing.
 *
 * @param row the band row that the words say, before amount
 */
export function coefficientsAt(
  row: Float64Array,
  values: ParameterValues,
  sampleRate: number,
): Float64Array {
  const coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  const heard = effectiveRow(row, values.amount, sampleRate, editsOf(values));
  writeMatchedCoefficients(heard, sampleRate, coefficients);
  return coefficients;
}
