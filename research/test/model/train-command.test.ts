import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trainOptions } from '../../train-options.ts';
import { UsageError } from '../../../command-line/index.ts';
import { serveData } from '../data-server.ts';
import type { DataServer } from '../data-server.ts';
import { csvCells, csvText, syntheticContributions } from '../synthetic-data.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function trainCommand(...options: readonly string[]): Promise<Outcome> {
  const argv = ['--import', 'tsx', join(ROOT, 'research', 'train.ts'), ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'train-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('npm run train', () => {
  it('writes a model and says what came of it, and nothing else', async () => {
    await writeFile(join(folder, 'socialfx_eq.csv'), csvText(csvCells(syntheticContributions())));
    const out = join(folder, 'model');
    const { code, stdout, stderr } = await trainCommand(
      ...['--data', folder, '--out', out, '--epochs', '1'],
    );
    expect(code, stderr).toBe(0);
    expect((await readdir(out)).sort()).toEqual([
      'README.md',
      'decoder.onnx',
      'encoder.onnx',
      'personal.json',
      'vocabulary.json',
    ]);
    expect(stdout).toMatch(/^- Contributions: 39 \(English 31, Spanish 7, no language 1\)$/mu);
    expect(await readFile(join(out, 'README.md'), 'utf8')).toContain(stdout.trim());
    expect(stderr).toMatch(/^Read 39 contributions/u);
    expect(stderr).toContain('Training: epoch 1 of 1');
    expect(stdout + stderr).not.toContain('TensorFlow');
  });

  it('explains itself and ends with 2 where it is not told enough', async () => {
    const { code, stdout, stderr } = await trainCommand();
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^--data FOLDER is missing\n\nnpm run train -- --data FOLDER/u);
  });

  it('ends with 1 and one line for data that are wrong', async () => {
    const { code, stdout, stderr } = await trainCommand('--data', folder);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^.*: holds no training data; looked for .*\n$/u);
  });
});

describe('npm run train with a URL', () => {
  let server: DataServer;
  beforeEach(async () => {
    // Too few words to train from, so that the command ends once it has read them.
    const cells = csvCells(syntheticContributions().slice(0, 8));
    server = await serveData(({ url }, response) => {
      if (url === '/eq.csv') response.end(csvText(cells));
      else response.writeHead(404).end();
    });
  });
  afterEach(() => server.close());

  it('downloads the data and shows how far it is', async () => {
    const url = `${server.origin}/eq.csv`;
    const { code, stderr } = await trainCommand('--data', url, '--out', folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Downloading: \d+ of \d+ bytes\n/u);
    expect(stderr).toContain(`${url}: training needs two words`);
  });

  it('ends with 1 and one line where there are none', async () => {
    const url = `${server.origin}/eq.parquet`;
    const { code, stdout, stderr } = await trainCommand('--data', url, '--out', folder);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(`${url}: the server answered 404 Not Found\n`);
  });
});

describe('its options', () => {
  const standard = { seed: 1, epochs: 100 };

  it('have defaults', () => {
    expect(trainOptions(['--data', 'there'], standard)).toEqual({
      data: 'there',
      out: 'model',
      seed: 1,
      epochs: 100,
    });
  });

  it.each<[string[], string]>([
    [['--data', '.', '--fast'], "Unknown option '--fast'"],
    [['--data', '.', 'more'], "Unexpected argument 'more'"],
    [['--data'], "Option '--data <value>' argument missing"],
    [['--data', '.', '--seed', 'x'], '--seed takes a whole number from 0 on, not "x"'],
    [['--data', '.', '--epochs', '0'], '--epochs takes a whole number from 1 on, not "0"'],
    [['--data', '.', '--epochs', '1.5'], '--epochs takes a whole number from 1 on, not "1.5"'],
  ])('%j are refused', (argv, message) => {
    expect(() => trainOptions(argv, standard)).toThrow(UsageError);
    expect(() => trainOptions(argv, standard)).toThrow(message);
  });
});
