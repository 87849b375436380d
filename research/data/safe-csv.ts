import {
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
} from '../../eq/index.ts';
import type { Numbers } from '../../eq/index.ts';
import { normaliseTerm, show } from './contribution.ts';
import type { CsvRow } from './csv.ts';
import { readCsv } from './csv.ts';
import { DataError } from './data-error.ts';

/** Settings of SAFE's equaliser that one of its users saved under a word. */
export interface SafeSetting {
  /** The word, in lower case. */
  readonly descriptor: string;
  readonly row: Numbers;
}

/** The columns of each band, lowest first; a shelf of that plugin has no Q to set. */
const BAND_COLUMNS: readonly {
  readonly gainDb: string;
  readonly frequencyHz: string;
  readonly q?: string;
}[] = [
  { gainDb: 'low_shelf_gain_db', frequencyHz: 'low_shelf_freq_hz' },
  { gainDb: 'peak1_gain_db', frequencyHz: 'peak1_freq_hz', q: 'peak1_q' },
  { gainDb: 'peak2_gain_db', frequencyHz: 'peak2_freq_hz', q: 'peak2_q' },
  { gainDb: 'peak3_gain_db', frequencyHz: 'peak3_freq_hz', q: 'peak3_q' },
  { gainDb: 'high_shelf_gain_db', frequencyHz: 'high_shelf_freq_hz' },
];
const SHELF_Q = 0.71;
const COLUMNS = ['descriptor', ...BAND_COLUMNS.flatMap((columns) => Object.values(columns))];

/**
 * Reads SAFE-DB's settings of its five-band equaliser from a CSV in UTF-8: the column `descriptor`, and
 * for a low shelf, three peaks and a high shelf the gain in dB, the frequency in Hz and (peaks) the Q.
 * Whatever else the file tells, of people or their music, is not looked at. Descriptors are given in
 * lower case, also those that are no words for a sound.
 *
 * @param bytes the file's content
 * @param file its name, for messages
 * @throws {DataError} naming file, line and column
 */
export function readSafeCsv(bytes: Uint8Array, file: string): SafeSetting[] {
  return readCsv(bytes, file, COLUMNS).map((row) => ({
    descriptor: normaliseTerm(row.text('descriptor')),
    row: bandRow(row),
  }));
}

function bandRow(row: CsvRow): Float64Array {
  const numbers = new Float64Array(ROW_LENGTH);
  BAND_COLUMNS.forEach(({ gainDb, frequencyHz, q }, band) => {
    const at = band * NUMBERS_PER_BAND;
    numbers[at + GAIN_DB] = row.number(gainDb);
    numbers[at + LOG2_FREQUENCY_HZ] = Math.log2(positive(row, frequencyHz));
    numbers[at + LOG2_Q] = Math.log2(q === undefined ? SHELF_Q : positive(row, q));
  });
  return numbers;
}

/** @throws {DataError} for a frequency or a Q that no filter can have */
function positive(row: CsvRow, column: string): number {
  const number = row.number(column);
  if (number > 0) return number;
  throw new DataError(`${row.atColumn(column)}: ${show(number)} is not above 0`);
}
