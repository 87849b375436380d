import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelHash } from '../../../words/model-hash.ts';
import { safeCells } from '../safe-data.ts';
import { csvCells, csvText, syntheticContributions } from '../synthetic-data.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function evaluateCommand(...options: readonly string[]): Promise<Outcome> {
  const argv = ['--import', 'tsx', join(ROOT, 'research', 'evaluate.ts'), ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

interface EvaluationJson {
  readonly model: string;
  readonly measured: unknown;
  readonly recipes: readonly {
    readonly name: string;
    readonly generation: { readonly all: { readonly rmseDb: number } };
  }[];
  readonly methods: readonly { readonly name: string }[];
  readonly safe: readonly { readonly term: string; readonly settings: number }[];
  readonly fits: readonly { readonly histogram: { readonly counts: readonly number[] } }[];
}

const CONTRIBUTIONS = syntheticContributions();
let folder: string;
let first: Outcome;
const quick = (...more: string[]): Promise<Outcome> =>
  evaluateCommand(
    ...['--data', folder, '--out', join(folder, 'docs'), '--work', join(folder, 'work')],
    ...['--quick', '--workers', '1', ...more],
  );
const textOf = (name: string): Promise<string> => readFile(join(folder, 'docs', name), 'utf8');
const withoutTimes = (markdown: string): string => markdown.split('## Sizes and times')[0] ?? '';
const jsonOf = async (): Promise<EvaluationJson> =>
  JSON.parse(await textOf('evaluation.json')) as EvaluationJson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  await writeFile(join(folder, 'socialfx_eq.csv'), csvText(csvCells(CONTRIBUTIONS)));
  const settings = safeCells('warm', 'Warm', 'warm', 'warm', ' warm', 'bright', 'test');
  await writeFile(join(folder, 'safe_eq.csv'), csvText(settings));
  first = await quick();
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

describe('npm run evaluate', () => {
  it('writes its tables for people and for programs', async () => {
    expect(first.code, first.stderr).toBe(0);
    expect((await readdir(join(folder, 'docs'))).sort()).toEqual([
      'data.md',
      'evaluation.json',
      'evaluation.md',
    ]);
    const markdown = await textOf('evaluation.md');
    for (const heading of [
      'Promised and measured',
      'Five bands for forty',
      'Reconstruction',
      'Generation',
      'Ablations',
      'Walks between words',
      'Clustering',
      'The word of a curve',
      'Words of one or two people',
      'What the brief claims',
      'Sizes and times',
    ]) {
      expect(markdown).toContain(`## ${heading}\n`);
    }
    expect(markdown).toContain('A quick run');
    expect(markdown).not.toMatch(/NaN|undefined|Infinity/u);
    const { recipes, methods, fits } = await jsonOf();
    expect(recipes.map(({ name }) => name)).toContain('shipped');
    expect(recipes[0]?.generation.all.rmseDb).toBeGreaterThan(0);
    expect(methods.map(({ name }) => name)).toContain('empirical Bayes');
    for (const { histogram } of fits) {
      expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(CONTRIBUTIONS.length);
    }
  });

  it('names the model that ships', async () => {
    const hash = modelHash(await readFile(join(ROOT, 'model', 'decoder.onnx')));
    expect((await jsonOf()).model).toBe(hash);
    expect(await textOf('evaluation.md')).toContain(`\`${hash}\``);
  });

  it('checks the shipped words against other data that lie beside', async () => {
    const { safe } = await jsonOf();
    expect(safe.map(({ term, settings }) => [term, settings])).toEqual([['warm', 5]]);
    expect(await textOf('evaluation.md')).toContain('## Against other data\n');
  });

  it('writes where the data come from', async () => {
    const card = await textOf('data.md');
    expect(card).toContain('Read from `socialfx_eq.csv`: 39 contributions');
    expect(card).toContain('Read from `safe_eq.csv`: 7 settings');
    expect(card).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('keeps what was found of personal words', async () => {
    const personal = join(folder, 'docs', 'personal.json');
    await copyFile(join(ROOT, 'docs', 'personal.json'), personal);
    expect((await quick('--report-only')).code).toBe(0);
    expect(await textOf('evaluation.md')).toContain('## Personal words\n');
    await rm(personal);
  });

  it('tells nobody’s curve', async () => {
    const json = await textOf('evaluation.json');
    for (const { id } of CONTRIBUTIONS) expect(json).not.toContain(`"${id}"`);
    // What a run keeps about single people stays in the work folder.
    expect(json).not.toContain('squaredErrorDb2');
  });

  it('goes on where it stopped, makes broken parts again, and finds the same', async () => {
    const before = await jsonOf();
    const markdown = await textOf('evaluation.md');
    const work = join(folder, 'work');
    const names = (await readdir(work)).sort();
    const broken = join(work, 'methods-seed1-fold0.json');
    const missing = join(work, 'methods-seed1-fold1.json');
    const whole = names.filter((name) => name.startsWith('recipe-'));
    const timesOf = (): Promise<number[]> =>
      Promise.all(whole.map(async (name) => (await stat(join(work, name))).mtimeMs));
    const times = await timesOf();
    await writeFile(broken, (await readFile(broken, 'utf8')).slice(0, 100));
    await rm(missing);

    const { code, stderr } = await quick();
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('2 of 2 parts');
    expect((await readdir(work)).sort()).toEqual(names);
    expect(await timesOf()).toEqual(times);
    expect({ ...(await jsonOf()), measured: undefined }).toEqual({
      ...before,
      measured: undefined,
    });
    expect(withoutTimes(await textOf('evaluation.md'))).toBe(withoutTimes(markdown));
  });

  it('ends with 1 and one line for a URL that nothing answers', async () => {
    const url = 'http://127.0.0.1:1/eq.parquet';
    const { code, stdout, stderr } = await evaluateCommand(
      ...['--data', url, '--out', join(folder, 'nothing')],
    );
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^http:\/\/127\.0\.0\.1:1\/eq\.parquet: cannot be downloaded \(.+\)\n$/u,
    );
  });

  it('explains itself and ends with 2 for a recipe that there is not', async () => {
    const { code, stdout, stderr } = await quick('--only', 'best');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/--only takes methods, shipped, .*, not "best"\n\nnpm run evaluate/u);
  });
});
