import {
  MAX_FREQUENCY_HZ,
  ROW_LENGTH,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
  writeEffectiveRow,
} from '../eq/index.ts';
import { regionClauses } from './region-clauses.ts';

/** In dB: below it nothing is heard to change. */
const INAUDIBLE_DB = 0.1;

/** Ten octaves, 12 points each: finer than the names of frequencies. */
const FREQUENCIES_HZ = logFrequenciesHz(121);

/**
 * A sentence that says what a band row does to a sound, strongest first, in at most three clauses:
 * "More below 350 Hz, a slight dip around 2 kHz." It goes by the bands' summed response, so bands
 * that undo each other are not mentioned. A gain that is no number counts as 0.
 *
 * @param row 15 numbers from `offset` on: gainDb, log2(frequencyHz), log2(q) for each slot
 */
export function describeRow(row: ArrayLike<number>, offset = 0): string {
  const limited = Float64Array.from({ length: ROW_LENGTH }, (_, k) => row[offset + k] ?? NaN);
  writeEffectiveRow(limited, 0, 1, Math.log2(MAX_FREQUENCY_HZ), limited);
  const gainsDb = analogResponseDb(rowToBands(limited), FREQUENCIES_HZ).map(roundEvenly);
  if (gainsDb.every((gainDb) => Math.abs(gainDb) < INAUDIBLE_DB)) return 'Flat: nothing changes.';
  const sentence = regionClauses(gainsDb, FREQUENCIES_HZ);
  if (sentence === '') return 'Almost flat: hardly anything changes.';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** To a millionth of a dB, alike on both sides of 0, so that no word hangs on a last bit. */
function roundEvenly(gainDb: number): number {
  return (Math.sign(gainDb) * Math.round(Math.abs(gainDb) * 1e6)) / 1e6;
}
