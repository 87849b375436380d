import { parse } from 'csv-parse/sync';
import { finiteNumber, show } from './contribution.ts';
import { DataError } from './data-error.ts';
import { utf8Text, withoutByteOrderMark } from './utf8.ts';

/** A row of a CSV file, read by the header's names. */
export class CsvRow {
  /** File and line, for messages; the header's line is 1. */
  readonly at: string;
  readonly #columns: ReadonlyMap<string, number>;
  readonly #cells: readonly string[];

  /** @param columns index of the column of each of the header's names */
  constructor(at: string, columns: ReadonlyMap<string, number>, cells: readonly string[]) {
    this.at = at;
    this.#columns = columns;
    this.#cells = cells;
  }

  text(column: string): string {
    return this.#cells[this.#columns.get(column) ?? -1] ?? '';
  }

  /** @throws {DataError} if the cell is no finite number */
  number(column: string): number {
    return finiteNumber(this.text(column), this.atColumn(column));
  }

  /** File, line and column, for messages. */
  atColumn(column: string): string {
    return `${this.at}, column "${column}"`;
  }
}

/**
 * Reads a CSV file in UTF-8, with or without a byte order mark.
 *
 * @param file its name, for messages
 * @param columns what its header must have, in any order, among others or alone
 * @throws {DataError} naming file, line and column: for a column that is missing or occurs twice, a row of
 *   another number of columns than the header's, a cell that is not UTF-8, or no rows
 */
export function readCsv(bytes: Uint8Array, file: string, columns: readonly string[]): CsvRow[] {
  const lines = records(withoutByteOrderMark(bytes, file), file);
  const header = (lines.shift()?.cells ?? []).map((cell, i) =>
    decoded(cell, `${file}, line 1, column ${i + 1}`),
  );
  const columnOf = new Map(header.map((name, i) => [name, i]));
  for (const name of columns) {
    if (!columnOf.has(name)) throw new DataError(`${file}, line 1: there is no column "${name}"`);
    if (columnOf.get(name) !== header.indexOf(name)) {
      throw new DataError(`${file}, line 1: there are two columns "${name}"`);
    }
  }
  if (lines.length === 0) throw new DataError(`${file}: holds a header and no rows`);
  return lines.map(({ cells, line }) => {
    const at = `${file}, line ${line}`;
    if (cells.length !== header.length) {
      throw new DataError(`${at}: has ${cells.length} columns, not the header's ${header.length}`);
    }
    const text = cells.map((cell, i) => decoded(cell, `${at}, column "${header[i] ?? ''}"`));
    return new CsvRow(at, columnOf, text);
  });
}

interface Line {
  /** A character of these stands for a byte of the file. */
  readonly cells: readonly string[];
  /** Line of the file on which the record ends; the header's is 1. */
  readonly line: number;
}

/**
 * The file's bytes cut into cells. What cuts them (commas, quotes, ends of lines) is ASCII and the same
 * in UTF-8 and Latin-1; so each cell can be decoded alone, and one that is not UTF-8 be named.
 */
function records(bytes: Uint8Array, file: string): Line[] {
  try {
    const parsed = parse(Buffer.from(bytes), {
      encoding: 'latin1',
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

/** @throws {DataError} if the cell's bytes are not UTF-8 */
function decoded(cell: string, at: string): string {
  if (!/[\x80-\xff]/u.test(cell)) return cell;
  const text = utf8Text(Buffer.from(cell, 'latin1'));
  if (text === undefined) throw new DataError(`${at}: ${show(cell)} is not UTF-8`);
  return text;
}
