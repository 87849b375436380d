import { describe, expect, it } from 'vitest';
import { DataError } from '../../data/data-error.ts';
import { readSocialFxCsv } from '../../data/socialfx-csv.ts';
import { readSocialFxParquet } from '../../data/socialfx-parquet.ts';
import {
  csvBytes,
  csvCells,
  csvText,
  parquetBytes,
  parquetRows,
  syntheticContributions,
} from '../synthetic-data.ts';
import type { Cells, ParquetRow } from '../synthetic-data.ts';

const CONTRIBUTIONS = syntheticContributions();

describe('the CSV and the parquet file', () => {
  it('give the same contributions', async () => {
    const fromCsv = readSocialFxCsv(csvBytes(csvCells(CONTRIBUTIONS)), 'a.csv');
    const fromParquet = await readSocialFxParquet(parquetBytes(parquetRows(CONTRIBUTIONS)), 'a');
    expect(fromCsv).toEqual(CONTRIBUTIONS);
    expect(fromParquet).toEqual(CONTRIBUTIONS);
  });

  it('read a term however it is typed', async () => {
    const cells = csvCells(CONTRIBUTIONS);
    (cells[1] as string[])[1] = '  Very   WARM ';
    const rows = parquetRows(CONTRIBUTIONS);
    (rows[0] as ParquetRow).text = 'Very warm';
    expect(readSocialFxCsv(csvBytes(cells), 'a')[0]?.term).toBe('very warm');
    expect((await readSocialFxParquet(parquetBytes(rows), 'a'))[0]?.term).toBe('very warm');
  });

  it('read what is not English, with a byte order mark or without', async () => {
    const cells = csvCells(CONTRIBUTIONS);
    (cells[1] as string[])[1] = 'Cálido';
    const marked = Buffer.from(`\ufeff${csvText(cells)}`);
    const rows = parquetRows(CONTRIBUTIONS);
    (rows[0] as ParquetRow).text = 'Cálido';
    expect(readSocialFxCsv(csvBytes(cells), 'a')[0]?.term).toBe('cálido');
    expect(readSocialFxCsv(marked, 'a')).toEqual(readSocialFxCsv(csvBytes(cells), 'a'));
    expect((await readSocialFxParquet(parquetBytes(rows), 'a'))[0]?.term).toBe('cálido');
  });

  it('do not take a language for one of JavaScript’s own words', () => {
    const cells = csvCells(CONTRIBUTIONS);
    (cells[1] as string[])[2] = 'constructor';
    expect(readSocialFxCsv(csvBytes(cells), 'a')[0]?.language).toBe('');
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
    return () => readSocialFxCsv(csvBytes(cells), 'taught.csv');
  };
  const set =
    (line: number, column: number, text: string) =>
    (cells: Cells): void => {
      (cells[line - 1] as string[])[column] = text;
    };

  it.each<[string, (cells: Cells) => void, string]>([
    ['a missing column', set(1, 1, 'word'), 'taught.csv, line 1: there is no column "descriptor"'],
    [
      'a column twice',
      (cells) => {
        cells.forEach((row, i) => row.push(i === 0 ? 'descriptor' : 'other'));
      },
      'taught.csv, line 1: there are two columns "descriptor"',
    ],
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

describe('a CSV that is not UTF-8', () => {
  const cells = csvCells(CONTRIBUTIONS);
  (cells[2] as string[])[1] = 'cálido';
  (cells[4] as string[])[1] = 'cálido';
  const text = csvText(cells);
  const latin1 = Buffer.from(text, 'latin1');
  const [start, end] = [text.indexOf('cálido'), text.lastIndexOf('cálido')];
  const headerLatin1 = Buffer.from(text.replace('language', 'idioma español'), 'latin1');

  it.each<[string, Uint8Array, string]>([
    ['Latin-1', latin1, 'taught.csv, line 3, column "descriptor": "cálido" is not UTF-8'],
    [
      'Latin-1 after UTF-8',
      Buffer.concat([Buffer.from(text.slice(0, end)), Buffer.from(text.slice(end), 'latin1')]),
      'taught.csv, line 5, column "descriptor": "cálido" is not UTF-8',
    ],
    [
      'Latin-1 under the mark of UTF-8',
      Buffer.concat([Buffer.from('\ufeff'), latin1]),
      'taught.csv, line 3, column "descriptor": "cálido" is not UTF-8',
    ],
    [
      'Latin-1 in the header',
      headerLatin1,
      'taught.csv, line 1, column 3: "idioma español" is not UTF-8',
    ],
    [
      'a letter that is cut in two',
      Buffer.concat([
        Buffer.from(text.slice(0, start + 1)),
        Buffer.from('á').subarray(0, 1),
        Buffer.from(text.slice(start + 2)),
      ]),
      'taught.csv, line 3, column "descriptor": "cÃlido" is not UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      'taught.csv: is UTF-16, not UTF-8; save it as UTF-8',
    ],
    [
      'UTF-16 of the other order',
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      'taught.csv: is UTF-16, not UTF-8; save it as UTF-8',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from(text, 'utf16le'),
      'taught.csv: is no text in UTF-8: it holds zero bytes',
    ],
  ])('names %s', (_, bytes, message) => {
    const read = (): unknown => readSocialFxCsv(bytes, 'taught.csv');
    expect(read).toThrow(DataError);
    expect(read).toThrow(message);
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
    [
      'a term in Latin-1',
      (rows) => {
        (rows[1] as ParquetRow).text = 'c#lido';
        return withByte(parquetBytes(rows), 'c#lido', 0xe1);
      },
      'eq.parquet, row 2, column "text": "cálido" is not UTF-8',
    ],
    [
      'a dict in Latin-1',
      (rows) => {
        (rows[3] as ParquetRow).extra = "{'lang': 'Fran#ais'}";
        return withByte(parquetBytes(rows), 'Fran#ais', 0xe7);
      },
      'eq.parquet, row 4, column "extra": "{\'lang\': \'Français\'}" is not UTF-8',
    ],
    [
      'a key in Latin-1',
      (rows) => {
        (rows[2] as ParquetRow).param_keys[1] = '50#Hz';
        return withByte(parquetBytes(rows), '50#Hz', 0xe1);
      },
      'eq.parquet, row 3, column "param_keys", item 2: "50áHz" is not UTF-8',
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

/** The file with another byte for the "#" of a text, wherever the text stands in it. */
function withByte(bytes: Uint8Array, text: string, byte: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(text); at >= 0; at = copy.indexOf(text)) {
    copy[at + text.indexOf('#')] = byte;
  }
  return copy;
}
