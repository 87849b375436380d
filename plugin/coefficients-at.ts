import {
  BAND_COUNT,
  COEFFICIENTS_PER_BAND,
  ROW_LENGTH,
  maxLog2FrequencyHz,
  writeEffectiveRow,
  writeMatchedCoefficients,
} from '../eq/index.ts';
import { interpolateRow } from '../words/index.ts';

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
  const row = new Float64Array(ROW_LENGTH);
  interpolateRow(walk, morph, row);
  writeEffectiveRow(row, 0, amount, maxLog2FrequencyHz(sampleRate), row);
  const coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  writeMatchedCoefficients(row, sampleRate, coefficients);
  return coefficients;
}
