import { describe, expect, it } from 'vitest';
import { DataError } from '../../training/data-error.ts';
import { readSocialFxCsv } from '../../training/socialfx-csv.ts';
import { readSocialFxParquet } from '../../training/socialfx-parquet.ts';
import {
  csvCells,
  csvText,
  parquetBytes,
  parquetRows,
  syntheticContributions,
} from './synthetic-data.ts';
import type { Cells, ParquetRow } from './synthetic-data.ts';

const CONTRIBUTIONS = syntheticContributions();

describe('the CSV and the parquet file', () => {
  it('give the same contributions', async () => {
    const fromCsv = readSocialFxCsv(csvText(csvCells(CONTRIBUTIONS)), 'a.csv');
    const fromParquet = await readSocialFxParquet(parquetBytes(parquetRows(CONTRIBUTIONS)), 'a');
    expect(fromCsv).toEqual(CONTRIBUTIONS);
    expect(fromParquet).toEqual(CONTRIBUTIONS);
  });

  it('read a term however it is typed', async () => {
    const cells = csvCells(CONTRIBUTIONS);
    (cells[1] as string[])[1] = '  Very   WARM ';
    const rows = parquetRows(CONTRIBUTIONS);
    (rows[0] as ParquetRow).text = 'Very warm';
    expect(readSocialFxCsv(csvText(cells), 'a')[0]?.term).toBe('very warm');
    expect((await readSocialFxParquet(parquetBytes(rows), 'a'))[0]?.term).toBe('very warm');
  });

  it('order bands by the frequencies that the keys name', async () => {
    const rows = parquetRows(CONTRIBUTIONS);
    rows[0]?.param_keys.reverse();
    rows[0]?.param_values.reverse();
    const [first] = await readSocialFxParquet(parquetBytes(rows), 'a');
    expect(first?.gains).toEqual(CONTRIBUTIONS[0]?.gains);
  });
});

describe('a wrong CSV', () => {
  const edit = (change: (cells: Cells) => void): (() => unknown) => {
    const cells = csvCells(CONTRIBUTIONS);
    change(cells);
    return () => readSocialFxCsv(csvText(cells), 'taught.csv');
  };
  const set =
    (line: number, column: number, text: string) =>
    (cells: Cells): void => {
      (cells[line - 1] as string[])[column] = text;
    };

  it.each<[string, (cells: Cells) => void, string]>([
    ['a missing column', set(1, 1, 'word'), 'taught.csv, line 1: there is no column "descriptor"'],
    [
      'a missing band',
      set(1, 5, 'RSC_84Hz_band'),
      'taught.csv, line 1: there is no column "RSC_83Hz_band"',
    ],
    [
      'a row of 39 bands',
      (cells) => cells[2]?.pop(),
      'taught.csv, line 3: has 42 columns, not the header’s 43',
    ],
    [
      'a value that is no number',
      set(4, 3, 'loud'),
      'taught.csv, line 4, column "RSC_20Hz_band": "loud" is not a finite number',
    ],
    [
      'NaN',
      set(4, 4, 'NaN'),
      'taught.csv, line 4, column "RSC_50Hz_band": "NaN" is not a finite number',
    ],
    [
      'an empty value',
      set(4, 4, ''),
      'taught.csv, line 4, column "RSC_50Hz_band": "" is not a finite number',
    ],
    ['an empty term', set(5, 1, '  '), 'taught.csv, line 5, column "descriptor": there is no term'],
    ['no rows', (cells) => cells.splice(1), 'taught.csv: holds a header and no rows'],
    ['an open quote', set(3, 1, '"warm'), 'taught.csv: is no CSV: '],
  ])('names %s', (_, change, message) => {
    const read = edit(change);
    expect(read).toThrow(DataError);
    expect(read).toThrow(message.replace('’', "'"));
  });
});

describe('a wrong parquet file', () => {
  it.each<[string, (rows: ParquetRow[]) => Uint8Array, string]>([
    [
      'a missing column',
      (rows) => parquetBytes(rows, 'param_values'),
      'eq.parquet: there is no column "param_values"',
    ],
    [
      'a row of 39 bands',
      (rows) => {
        rows[1]?.param_values.pop();
        return parquetBytes(rows);
      },
      'eq.parquet, row 2: has 40 param_keys and 39 param_values, not 40 bands',
    ],
    [
      'NaN',
      (rows) => {
        (rows[2] as ParquetRow).param_values[3] = NaN;
        return parquetBytes(rows);
      },
      'eq.parquet, row 3, column "param_values", item 4: NaN is not a finite number',
    ],
    [
      'an empty value',
      (rows) => {
        (rows[2] as ParquetRow).param_values[3] = null;
        return parquetBytes(rows);
      },
      'eq.parquet, row 3, column "param_values", item 4: null is not a finite number',
    ],
    [
      'an empty term',
      (rows) => {
        (rows[3] as ParquetRow).text = ' ';
        return parquetBytes(rows);
      },
      'eq.parquet, row 4, column "text": there is no term',
    ],
    [
      'a dict that is none',
      (rows) => {
        (rows[0] as ParquetRow).extra = 'English';
        return parquetBytes(rows);
      },
      'eq.parquet, row 1, column "extra": "English" is not a Python dict',
    ],
    ['no rows', () => parquetBytes([]), 'eq.parquet: holds no rows'],
    [
      'a file of another kind',
      () => new TextEncoder().encode('id,descriptor\n'),
      'eq.parquet: is damaged or no parquet file: ',
    ],
    [
      'a file that is cut short',
      (rows) => parquetBytes(rows).subarray(0, 3000),
      'eq.parquet: is damaged or no parquet file: ',
    ],
    [
      'a file whose middle is gone',
      (rows) => {
        const bytes = parquetBytes(rows);
        return Uint8Array.of(...bytes.subarray(0, 200), ...bytes.subarray(-3000));
      },
      'eq.parquet: is damaged or no parquet file: ',
    ],
  ])('names %s', async (_, make, message) => {
    const reading = readSocialFxParquet(make(parquetRows(CONTRIBUTIONS)), 'eq.parquet');
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow(message);
  });
});
