import { BAND_COUNT, COEFFICIENTS_PER_BAND, writeMatchedCoefficients } from '../eq/index.ts';
import { editsOf } from '../protocol/index.ts';
import type { ParameterValues } from '../protocol/index.ts';
import { effectiveRow } from '../words/index.ts';

/**
 * The coefficients that the audio thread will use with these values. A suspended context reports none, and the
 * GUI draws them all the same.
 *
 * @param row the word row: 15 numbers, before amount and edits
 * @returns b0, b1, b2, a1, a2 of five bands
 */
export function coefficientsAt(
  row: Float64Array,
  values: ParameterValues,
  sampleRate: number,
): Float64Array {
  const coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  const effective = effectiveRow(row, values.amount, sampleRate, editsOf(values));
  writeMatchedCoefficients(effective, sampleRate, coefficients);
  return coefficients;
}
