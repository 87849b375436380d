import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { personalOptions } from '../../jobs/personal/personal-options.ts';
import { UsageError } from '../../../command-line/index.ts';
import { modelHash } from '../../../words/model-hash.ts';
import { csvCells, csvText, syntheticContributions } from '../synthetic-data.ts';
import { PRIOR } from '../../../test/words/personal/prior.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function evaluatePersonal(...options: readonly string[]): Promise<Outcome> {
  const argv = ['--import', 'tsx', join(ROOT, 'research', 'evaluate.ts'), 'personal', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const CONTRIBUTIONS = syntheticContributions();
const nearness = {
  mean: expect.any(Number) as number,
  median: expect.any(Number) as number,
  r: expect.any(Number) as number,
};
const course = {
  start: nearness,
  after: { '3': nearness, '6': nearness },
  worse: expect.any(Number) as number,
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaluate-personal-'));
  await writeFile(join(folder, 'socialfx_eq.csv'), csvText(csvCells(CONTRIBUTIONS)));
  await writeFile(join(folder, 'few.csv'), csvText(csvCells(CONTRIBUTIONS.slice(0, 6))));
});
afterAll(() => rm(folder, { recursive: true }));

describe('npm run evaluate -- personal', () => {
  it('writes its numbers and a section of the report, and leaves the rest as it was', async () => {
    const out = join(folder, 'docs');
    const ask = (): Promise<Outcome> =>
      evaluatePersonal('--data', folder, '--out', out, '--seeds', '1', '--workers', '1');
    expect((await ask()).code).toBe(0);
    expect((await readdir(out)).sort()).toEqual(['evaluation.md', 'personal.json']);
    const json = await readFile(join(out, 'personal.json'), 'utf8');
    expect(JSON.parse(json)).toMatchObject({
      basis: PRIOR.basis,
      people: 8,
      words: 1,
      seeds: [1],
      ...{ j1: course, j2: course, random1: course, untaught1: course, clicker: course },
    });
    const path = join(out, 'evaluation.md');
    const section = await readFile(path, 'utf8');
    expect(section).toContain('## Personal words\n');
    expect(section).not.toMatch(/NaN|undefined|Infinity/u);

    await writeFile(path, `# Before\n\n${section}\n# After\n`);
    await ask();
    expect(await readFile(path, 'utf8')).toBe(`# Before\n\n${section}\n# After\n`);
    expect(await readFile(join(out, 'personal.json'), 'utf8')).toBe(json);
  });

  it('asks other people in the plugin as it ships, and prints JSON alone', async () => {
    const ask = (...more: string[]): Promise<Outcome> =>
      evaluatePersonal('--people', join(folder, 'few.csv'), '--json', ...more);
    const { code, stdout, stderr } = await ask('--seeds', '1');
    expect(code, stderr).toBe(0);
    const found = JSON.parse(stdout) as Record<string, typeof course>;
    expect(found).toEqual({ j1: course, j2: course });
    expect((await ask('--seeds', '1', '--workers', '1')).stdout).toBe(stdout);
    const other = JSON.parse((await ask('--seeds', '1', '--seed', '7')).stdout) as typeof found;
    expect(other.j1?.start).toEqual(found.j1?.start);
    expect(other.j1?.after).not.toEqual(found.j1?.after);
  });

  it('ends with 1 and one line for people who are not there', async () => {
    const { code, stdout, stderr } = await evaluatePersonal('--people', join(folder, 'no.csv'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^.*no\.csv.*\n$/u);
  });
});

describe('its options', () => {
  it('have defaults', () => {
    expect(personalOptions(['--data', 'there'])).toEqual({
      ...{ kind: 'held out', data: 'there', out: 'docs', seeds: undefined, seed: 1, workers: 2 },
    });
    expect(personalOptions(['--people', 'a.csv', '--json'])).toEqual({
      ...{ kind: 'shipped', people: 'a.csv', isJson: true, seeds: undefined, seed: 1, workers: 2 },
    });
    expect(personalOptions(['--help'])).toBe('help');
  });

  test.each<[string[], string]>([
    [[], '--data FOLDER or --people FILE is missing'],
    [['--data', '.', '--json'], '--json goes with --people'],
    [['--data', '.', '--people', 'x'], '--people goes without --data'],
    [['--data', '.', '--seed', '0'], '--seed takes a whole number from 1 on, not "0"'],
    [['--data', '.', '--only', 'x'], "Unknown option '--only'"],
  ])('%j are refused', (argv, message) => {
    expect(() => personalOptions(argv)).toThrow(UsageError);
    expect(() => personalOptions(argv)).toThrow(message);
  });
});

describe('docs/personal.json', () => {
  it('is about the model and the prior that ship', async () => {
    const { basis, model } = JSON.parse(
      await readFile(join(ROOT, 'docs', 'personal.json'), 'utf8'),
    ) as { basis: string; model: string };
    expect(basis).toBe(PRIOR.basis);
    expect(model).toBe(modelHash(await readFile(join(ROOT, 'model', 'decoder.onnx'))));
  });

  it('is what docs/evaluation.md and docs/personal.md tell', async () => {
    const { j1, people } = JSON.parse(
      await readFile(join(ROOT, 'docs', 'personal.json'), 'utf8'),
    ) as { j1: { after: Record<'6', { mean: number }> }; people: number };
    for (const name of ['evaluation.md', 'personal.md']) {
      const text = await readFile(join(ROOT, 'docs', name), 'utf8');
      expect(text, name).toContain(j1.after['6'].mean.toFixed(2));
      expect(text, name).toContain(`${people} people`);
    }
  });
});
