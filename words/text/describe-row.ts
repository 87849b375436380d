import {
  MAX_FREQUENCY_HZ,
  ROW_LENGTH,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
  writeEffectiveRow,
} from '../../eq/index.ts';
import { regionClauses } from './region-clauses.ts';
import { sentence } from './sentence.ts';
import { WORDINGS } from './wording.ts';
import type { TextLanguage } from './wording.ts';

/** In dB: a smaller change is inaudible. */
const INAUDIBLE_DB = 0.1;

/** Ten octaves with 12 points each, which is finer than the frequencies that sentences name. */
const FREQUENCIES_HZ = logFrequenciesHz(121);

/**
 * A sentence that tells what a band row does to a sound, strongest first, in at most three clauses:
 * "More below 350 Hz, a slight dip around 2 kHz." It describes the summed response of the bands, so bands
 * that cancel each other are not mentioned. A gain of NaN counts as 0.
 *
 * @param row 15 numbers from `offset` on: gainDb, log2(frequencyHz), log2(q) for each band
 */
export function describeRow(
  row: ArrayLike<number>,
  offset = 0,
  language: TextLanguage = 'en',
): string {
  const wording = WORDINGS[language];
  const limited = Float64Array.from({ length: ROW_LENGTH }, (_, k) => row[offset + k] ?? NaN);
  writeEffectiveRow(limited, 0, 1, Math.log2(MAX_FREQUENCY_HZ), limited);
  const gainsDb = analogResponseDb(rowToBands(limited), FREQUENCIES_HZ).map(roundEvenly);
  if (gainsDb.every((gainDb) => Math.abs(gainDb) < INAUDIBLE_DB)) return sentence(wording.flat);
  const clauses = regionClauses(gainsDb, FREQUENCIES_HZ, wording);
  return sentence(clauses === '' ? wording.almostFlat : clauses);
}

/** Rounds to a millionth of a dB, symmetrically about 0, so that no wording depends on the last bit. */
function roundEvenly(gainDb: number): number {
  return (Math.sign(gainDb) * Math.round(Math.abs(gainDb) * 1e6)) / 1e6;
}
