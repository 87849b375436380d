import { isRecord } from '../../json/index.ts';
import { readFile } from 'node:fs/promises';
import { GRID_SIZE } from '../../eq/index.ts';
import type { TermSpread } from '../model/term-spread.ts';

/** How a recipe learned: the mean loss of each epoch, first to last. */
export interface LossHistory {
  readonly name: string;
  readonly loss: readonly number[];
}

/** How far fitted bands stay from the curves, RMS in dB over all contributions. */
export interface FitErrors {
  readonly name: string;
  readonly medianDb: number;
  readonly p95Db: number;
  /** How many errors lie in each step from 0 dB on. */
  readonly histogram: { readonly stepDb: number; readonly counts: readonly number[] };
}

/** What figures show of `npm run evaluate`; a key that the file does not have is left out. */
export interface EvaluationResults {
  readonly spreads?: readonly TermSpread[];
  readonly history?: readonly LossHistory[];
  readonly fits?: readonly FitErrors[];
}

/** A file of results does not hold what figures take from it. The message names the file and the key. */
export class ResultsError extends Error {
  override readonly name = 'ResultsError';
}

/**
 * Reads docs/evaluation.json; a file that is missing holds nothing.
 *
 * @throws {ResultsError} if it is not JSON, or a key holds something else than its figure needs
 */
export async function readEvaluationResults(path: string): Promise<EvaluationResults> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return parseEvaluationResults(JSON.parse(text), path);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ResultsError(`${path}: is not JSON (${error.message})`, { cause: error });
  }
}

/**
 * Checks what was read from docs/evaluation.json.
 *
 * @param source where it came from, for the message
 * @throws {ResultsError} naming the key and the entry that is wrong
 */
export function parseEvaluationResults(json: unknown, source: string): EvaluationResults {
  if (!isRecord(json)) throw new ResultsError(`${source}: is not a JSON object`);
  const list = (key: string, isEntry: (entry: Record<string, unknown>) => boolean): object => {
    const entries = json[key];
    if (entries === undefined) return {};
    if (!Array.isArray(entries)) throw new ResultsError(`${source}: "${key}" is not a list`);
    const wrong = entries.findIndex((entry: unknown) => !isRecord(entry) || !isEntry(entry));
    if (wrong !== -1) {
      throw new ResultsError(`${source}: ${key}[${wrong}] is not what a figure of "${key}" shows`);
    }
    return entries.length === 0 ? {} : { [key]: entries };
  };
  return {
    ...list(
      'spreads',
      (entry) =>
        typeof entry.term === 'string' &&
        typeof entry.language === 'string' &&
        Number.isFinite(entry.count) &&
        [entry.low, entry.lowMid, entry.highMid, entry.high].every(
          (curve) => isNumbers(curve) && curve.length === GRID_SIZE,
        ),
    ),
    ...list(
      'history',
      ({ name, loss }) => typeof name === 'string' && isNumbers(loss) && loss.length > 1,
    ),
    ...list(
      'fits',
      ({ name, medianDb, p95Db, histogram }) =>
        typeof name === 'string' &&
        Number.isFinite(medianDb) &&
        Number.isFinite(p95Db) &&
        isRecord(histogram) &&
        isPositive(histogram.stepDb) &&
        isNumbers(histogram.counts) &&
        histogram.counts.length > 0,
    ),
  };
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(Number.isFinite);
}

function isPositive(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
