import { describe, expect, it } from 'vitest';
import { rowToBands } from '../../../eq/index.ts';
import { DataError } from '../../data/data-error.ts';
import { readSafeCsv } from '../../data/safe-csv.ts';
import { reasonToLeaveOutOfSafe } from '../../data/safe-descriptors.ts';
import { safeCells } from '../safe-data.ts';
import { csvBytes, csvText } from '../synthetic-data.ts';
import type { Cells } from '../synthetic-data.ts';

describe('SAFE-DB’s settings', () => {
  it('are read in decibels, hertz and Q, with the Q that its shelves cannot set', () => {
    const [setting] = readSafeCsv(csvBytes(safeCells(' Warm')), 'safe.csv');
    expect(setting?.descriptor).toBe('warm');
    const bands = rowToBands(setting?.row ?? []).map(({ gainDb, frequencyHz, q }) => [
      gainDb,
      Number(frequencyHz.toFixed(6)),
      Number(q.toFixed(6)),
    ]);
    expect(bands).toEqual([
      [6, 100, 0.71],
      [-3, 250, 0.5],
      [0, 1000, 1],
      [4.5, 4000, 2],
      [-12, 8000, 0.71],
    ]);
  });

  it('are read whatever else the file tells', () => {
    const cells = safeCells('warm', 'bright');
    const fewer = cells.map((row) => row.slice(1, -2).reverse());
    expect(readSafeCsv(csvBytes(fewer), 'a')).toEqual(readSafeCsv(csvBytes(cells), 'a'));
  });
});

describe('a wrong file of settings', () => {
  const set =
    (line: number, column: string, text: string) =>
    (cells: Cells): void => {
      (cells[line - 1] as string[])[(cells[0] as string[]).indexOf(column)] = text;
    };

  it.each<[string, (cells: Cells) => void, string]>([
    [
      'a missing column',
      set(1, 'peak2_q', 'peak2_width'),
      'safe.csv, line 1: there is no column "peak2_q"',
    ],
    [
      'NaN',
      set(3, 'peak1_gain_db', 'NaN'),
      'safe.csv, line 3, column "peak1_gain_db": "NaN" is not a finite number',
    ],
    [
      'an empty value',
      set(2, 'high_shelf_freq_hz', ''),
      'safe.csv, line 2, column "high_shelf_freq_hz": "" is not a finite number',
    ],
    [
      'a frequency that no filter has',
      set(3, 'low_shelf_freq_hz', '0'),
      'safe.csv, line 3, column "low_shelf_freq_hz": 0 is not above 0',
    ],
    [
      'a Q that no filter has',
      set(3, 'peak3_q', '-1'),
      'safe.csv, line 3, column "peak3_q": -1 is not above 0',
    ],
    [
      'a row that is too short',
      (cells) => cells[2]?.pop(),
      "safe.csv, line 3: has 16 columns, not the header's 17",
    ],
    ['no rows', (cells) => cells.splice(1), 'safe.csv: holds a header and no rows'],
  ])('names %s', (_, change, message) => {
    const cells = safeCells('warm', 'bright');
    change(cells);
    const read = (): unknown => readSafeCsv(csvBytes(cells), 'safe.csv');
    expect(read).toThrow(DataError);
    expect(read).toThrow(message);
  });

  it('names a cell in another encoding, even in a column that is not read', () => {
    const cells = safeCells('warm', 'bright');
    set(3, 'genre', 'Música')(cells);
    const read = (): unknown => readSafeCsv(Buffer.from(csvText(cells), 'latin1'), 'safe.csv');
    expect(read).toThrow(DataError);
    expect(read).toThrow('safe.csv, line 3, column "genre": "Música" is not UTF-8');
  });
});

describe('what settings were saved under', () => {
  it.each(['test', 'test1', 'test_warm', 're27', 'vocals', 'default', '1', '', '?!', 'piano'])(
    '%j is no word for a sound',
    (descriptor) => {
      expect(reasonToLeaveOutOfSafe(descriptor)).toBeTypeOf('string');
    },
  );

  it.each(['warm', 'testy', 'bass boost', 'cálido', 'constructor'])(
    '%j may be one',
    (descriptor) => {
      expect(reasonToLeaveOutOfSafe(descriptor)).toBeUndefined();
    },
  );
});
