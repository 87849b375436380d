import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSafeDatabase } from '../../data/safe-database.ts';
import { DataError } from '../../data/data-error.ts';
import { safeCells } from '../safe-data.ts';
import { csvText } from '../synthetic-data.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safe-'));
});
afterEach(() => rm(folder, { recursive: true }));

const CELLS = safeCells('Warm', 'test', 'bright', 'warm', 'test2', 're27');

describe('SAFE-DB’s settings beside the training data', () => {
  it('are read from their folder, without what is no word for a sound', async () => {
    await writeFile(join(folder, 'safe_eq.csv'), csvText(CELLS));
    const found = await readSafeDatabase(folder);
    expect(found?.file).toBe('safe_eq.csv');
    expect(found?.settings.map(({ descriptor }) => descriptor)).toEqual(['warm', 'bright', 'warm']);
    expect(found?.leftOut).toEqual([
      { reason: 'a trial of the plugin', settings: 2 },
      { reason: 'a label that its owner alone understands', settings: 1 },
    ]);
  });

  it('are found beside a file, and under data/', async () => {
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'safe_eq.csv'), csvText(CELLS));
    await writeFile(join(folder, 'taught.csv'), '');
    for (const place of [folder, join(folder, 'taught.csv')]) {
      expect((await readSafeDatabase(place))?.settings).toHaveLength(3);
    }
  });

  it('are none where there is no such file, nor with a URL', async () => {
    expect(await readSafeDatabase(folder)).toBeUndefined();
    expect(await readSafeDatabase('https://example.org/eq.parquet')).toBeUndefined();
  });

  it('are an error where they are wrong', async () => {
    await writeFile(join(folder, 'safe_eq.csv'), 'descriptor\nwarm\n');
    const reading = readSafeDatabase(folder);
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow(
      'safe_eq.csv, line 1: there is no column "low_shelf_gain_db"',
    );
  });

  it('are an error where they cannot be read', async () => {
    await mkdir(join(folder, 'safe_eq.csv'));
    await expect(readSafeDatabase(folder)).rejects.toThrow('safe_eq.csv: cannot be read (EISDIR)');
  });
});
