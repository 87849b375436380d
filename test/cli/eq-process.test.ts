import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { EqAnswer } from '../../cli/answer.ts';
import { MODEL_FOLDER } from '../../words/model-folder.ts';

describe('the command itself, with the shipped model', () => {
  interface Ended {
    readonly stdout: string;
    readonly stderr: string;
    readonly code: number | null;
  }

  function eq(args: readonly string[], readOutput = true): Promise<Ended> {
    const script = fileURLToPath(new URL('../../cli/eq.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args]);
    let stdout = '';
    let stderr = '';
    if (readOutput) child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    else child.stdout.destroy();
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ stdout, stderr, code }));
    });
  }

  test('prints JSON and nothing else', async () => {
    const { stdout, stderr, code } = await eq(['warm', 'bright', '--morph', '0.5', '--json']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    const { terms, bands } = JSON.parse(stdout) as EqAnswer;
    expect(terms.map(({ term }) => term)).toEqual(['warm', 'bright']);
    expect(bands).toHaveLength(5);
  });

  test('exits with a code and one line for a wrong word and for a missing model', async () => {
    const [wrong, missing] = await Promise.all([
      eq(['waarm', '--json']),
      eq(['warm', '--model', `${MODEL_FOLDER}/nowhere`]),
    ]);
    expect(wrong).toMatchObject({ stdout: '', code: 2 });
    expect(wrong.stderr).toMatch(/^eq: unknown word "waarm"; spelled alike: warm .*\n$/u);
    expect(missing).toMatchObject({ stdout: '', code: 1 });
    expect(missing.stderr).toMatch(/^eq: .*vocabulary\.json: is missing\. .*npm run train.*\n$/u);
  });

  test('draws into the file of --svg and prints as without it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'eq-'));
    try {
      const file = join(folder, 'warm.svg');
      const { stdout, stderr, code } = await eq(['warm', '--json', '--svg', file]);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect((JSON.parse(stdout) as EqAnswer).bands).toHaveLength(5);
      expect(await readFile(file, 'utf8')).toMatch(/^<svg .*<\/svg>\n$/su);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('ends without an error when its reader closes the pipe', async () => {
    expect(await eq(['--list'], false)).toEqual({ stdout: '', stderr: '', code: 0 });
  });
});
