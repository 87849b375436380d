import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contribution } from '../data/contribution.ts';

/** Raise it when the results of the same data and recipes change, in value or in form. */
const VERSION = 2;

/**
 * The result in a file of the work folder. Undefined if it has to be made again: the file is missing, cut
 * short or made with other settings.
 *
 * @param settings everything but the data that decides the result
 */
export async function readResult<T>(
  folder: string,
  name: string,
  settings: unknown,
): Promise<T | undefined> {
  try {
    const text = await readFile(join(folder, `${name}.json`), 'utf8');
    const file = JSON.parse(text) as { key?: unknown; result?: T };
    return file.key === keyOf(settings) ? file.result : undefined;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes a result. Whenever the process ends, the file is whole or missing. */
export async function writeResult(
  folder: string,
  name: string,
  settings: unknown,
  result: unknown,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify({ key: keyOf(settings), result }));
  await rename(unfinished, path);
}

/** A short hash of contributions or settings. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
}

function keyOf(settings: unknown): string {
  return hashOf([VERSION, settings]);
}

/** A contribution as JSON holds it. */
interface PlainContribution extends Omit<Contribution, 'gains'> {
  readonly gains: readonly number[];
}

const CONTRIBUTIONS = 'contributions';

/** Writes the contributions that every process reads. */
export async function writeContributions(
  folder: string,
  contributions: readonly Contribution[],
): Promise<void> {
  const plain = contributions.map((one): PlainContribution => ({
    ...one,
    gains: Array.from(one.gains),
  }));
  await writeResult(folder, CONTRIBUTIONS, CONTRIBUTIONS, plain);
}

/** @throws {Error} if the folder holds none */
export async function readContributions(folder: string): Promise<Contribution[]> {
  const plain = await readResult<PlainContribution[]>(folder, CONTRIBUTIONS, CONTRIBUTIONS);
  if (plain === undefined) throw new Error(`${folder}: holds no contributions`);
  return plain.map((one) => ({ ...one, gains: Float64Array.from(one.gains) }));
}
