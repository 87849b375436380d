import type { Contribution } from './contribution.ts';
import { SOCIALFX_FREQUENCIES_HZ, normaliseLanguage, normaliseTerm } from './contribution.ts';
import { readCsv } from './csv.ts';
import { DataError } from './data-error.ts';

const BAND_COLUMNS = SOCIALFX_FREQUENCIES_HZ.map((frequencyHz) => `RSC_${frequencyHz}Hz_band`);
const COLUMNS = ['id', 'descriptor', 'language', ...BAND_COLUMNS];

/**
 * Reads SocialFX's equalisation data from a CSV in UTF-8 with the columns `id`, `descriptor`, `language`
 * and forty `RSC_…Hz_band`, in any order.
 *
 * @param bytes the file's content
 * @param file its name, for messages
 * @throws {DataError} naming file, line and column
 */
export function readSocialFxCsv(bytes: Uint8Array, file: string): Contribution[] {
  return readCsv(bytes, file, COLUMNS).map((row) => {
    const term = normaliseTerm(row.text('descriptor'));
    if (term === '') throw new DataError(`${row.atColumn('descriptor')}: there is no term`);
    return {
      id: row.text('id'),
      term,
      language: normaliseLanguage(row.text('language')),
      gains: Float64Array.from(BAND_COLUMNS, (column) => row.number(column)),
    };
  });
}
