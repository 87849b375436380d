import { parse } from 'csv-parse/sync';
import type { Contribution } from './contribution.ts';
import {
  SOCIALFX_FREQUENCIES_HZ,
  finiteNumber,
  normaliseLanguage,
  normaliseTerm,
} from './contribution.ts';
import { DataError } from './data-error.ts';

const BAND_COLUMNS = SOCIALFX_FREQUENCIES_HZ.map((frequencyHz) => `RSC_${frequencyHz}Hz_band`);

/**
 * Reads SocialFX's equalisation data from a CSV with the columns `id`, `descriptor`, `language` and
 * forty `RSC_…Hz_band`, in any order.
 *
 * @param text the file's content
 * @param file its name, for messages
 * @throws {DataError} naming file, line and column
 */
export function readSocialFxCsv(text: string, file: string): Contribution[] {
  const lines = records(text, file);
  const header = lines.shift()?.cells ?? [];
  const column = (name: string): number => {
    const index = header.indexOf(name);
    if (index < 0) throw new DataError(`${file}, line 1: there is no column "${name}"`);
    return index;
  };
  const id = column('id');
  const descriptor = column('descriptor');
  const language = column('language');
  const bands = BAND_COLUMNS.map(column);
  if (lines.length === 0) throw new DataError(`${file}: holds a header and no rows`);

  return lines.map(({ cells, line }) => {
    const at = `${file}, line ${line}`;
    if (cells.length !== header.length) {
      throw new DataError(`${at}: has ${cells.length} columns, not the header's ${header.length}`);
    }
    const term = normaliseTerm(cells[descriptor] ?? '');
    if (term === '') throw new DataError(`${at}, column "descriptor": there is no term`);
    return {
      id: cells[id] ?? '',
      term,
      language: normaliseLanguage(cells[language] ?? ''),
      gains: Float64Array.from(bands, (index, i) =>
        finiteNumber(cells[index], `${at}, column "${BAND_COLUMNS[i] ?? ''}"`),
      ),
    };
  });
}

interface Line {
  readonly cells: readonly string[];
  /** Line of the file on which the record ends; the header's is 1. */
  readonly line: number;
}

function records(text: string, file: string): Line[] {
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    throw new DataError(
      `${file}: is no CSV: ${error instanceof Error ? error.message : 'unknown'}`,
      {
        cause: error,
      },
    );
  }
}
