import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reasonToLeaveOut } from '../../data/corrections.ts';
import { DataError } from '../../data/data-error.ts';
import { readDataset } from '../../data/dataset.ts';
import {
  csvCells,
  csvText,
  parquetBytes,
  parquetRows,
  syntheticContributions,
} from '../synthetic-data.ts';

const CONTRIBUTIONS = syntheticContributions();
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dataset-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a data folder', () => {
  it('may hold the CSV', async () => {
    await writeFile(join(folder, 'socialfx_eq.csv'), csvText(csvCells(CONTRIBUTIONS)));
    const { file, contributions } = await readDataset(folder);
    expect(file).toBe('socialfx_eq.csv');
    expect(contributions).toEqual(CONTRIBUTIONS);
  });

  it('may be a copy of the public repository, with the parquet file under data/', async () => {
    await mkdir(join(folder, 'data'));
    const bytes = parquetBytes(parquetRows(CONTRIBUTIONS));
    await writeFile(join(folder, 'data', 'eq-00000-of-00001.parquet'), bytes);
    const { file, contributions } = await readDataset(folder);
    expect(file).toBe(join('data', 'eq-00000-of-00001.parquet'));
    expect(contributions).toEqual(CONTRIBUTIONS);
  });

  it('that holds neither is an error which says what was looked for', async () => {
    const reading = readDataset(folder);
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow(/socialfx_eq\.csv, eq-00000-of-00001\.parquet/u);
  });

  it('that holds too little to learn from is an error', async () => {
    const cells = csvCells(CONTRIBUTIONS.filter(({ term }) => term === 'warm' || term === 'airy'));
    await writeFile(join(folder, 'socialfx_eq.csv'), csvText(cells));
    await expect(readDataset(folder)).rejects.toThrow(
      'socialfx_eq.csv: training needs two words that 3 people or more taught; it has 1',
    );
  });

  it('that does not exist is such an error, too', async () => {
    const reading = readDataset(join(folder, 'nowhere'));
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow('nowhere: there is no such folder or file');
  });
});

describe('a data file', () => {
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  };

  it('may be a CSV of any name', async () => {
    const path = await write('taught.txt', csvText(csvCells(CONTRIBUTIONS)));
    expect(await readDataset(path)).toEqual({ file: 'taught.txt', contributions: CONTRIBUTIONS });
  });

  it('may be a parquet file of any name', async () => {
    const path = await write('taught', parquetBytes(parquetRows(CONTRIBUTIONS)));
    expect(await readDataset(path)).toEqual({ file: 'taught', contributions: CONTRIBUTIONS });
  });

  it.each<[string, string, string, string]>([
    ['a parquet file that is none', 'eq.parquet', 'id,text\n', 'eq.parquet: is damaged or no'],
    [
      'a web page',
      'eq.csv',
      '\n<!doctype html><title>Sign in</title>',
      'eq.csv: is a web page (HTML or XML), not data',
    ],
    ['an empty file', 'eq.csv', '', 'eq.csv, line 1: there is no column "id"'],
  ])('that is %s is an error', async (_, name, content, message) => {
    const reading = readDataset(await write(name, content));
    await expect(reading).rejects.toThrow(DataError);
    await expect(reading).rejects.toThrow(message);
  });
});

describe('what is known to be wrong in the data', () => {
  it('is put right: "hot" is English, whatever its page was', async () => {
    const cells = csvCells(CONTRIBUTIONS);
    cells[1]?.splice(1, 2, 'hot', 'es');
    await writeFile(join(folder, 'socialfx_eq.csv'), csvText(cells));
    const { contributions } = await readDataset(folder);
    expect(contributions[0]).toMatchObject({ term: 'hot', language: 'en' });
  });

  it('is left out of the vocabulary with a reason', () => {
    expect(reasonToLeaveOut('perro')).toBe('an animal ("dog")');
    expect(reasonToLeaveOut('warm')).toBeUndefined();
    expect(reasonToLeaveOut('constructor')).toBeUndefined();
  });
});
