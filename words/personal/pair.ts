import { clamp, fitCurve, symmetricEigen } from '../../eq/index.ts';
import { curveAt } from './belief.ts';
import type { Belief } from './belief.ts';
import type { LoggedRow } from './observation.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';

/** Two sounds to choose from. */
export interface Pair {
  readonly a: LoggedRow;
  readonly b: LoggedRow;
}

/** Distance of each sound from the best guess, in standard deviations and limited in dB RMS. */
const STEP_SD = 2;
const MIN_STEP_DB = 0.6;
const MAX_STEP_DB = 4;
/** Steps per dB or octave to which a log rounds its rows. */
const ROUNDED_TO = 1e4;

/**
 * The pair whose answer tells most: the best guess moved to both sides along the direction of the largest
 * uncertainty, fitted by five bands.
 *
 * @param index index of the answer in the log, whose hash decides which side is A
 */
export function widestPair(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  index: number,
): Pair {
  const { values, vectors } = symmetricEigen(belief.covariance);
  const vector = vectors[0] as Float64Array;
  const greatest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  const step = clamp(STEP_SD * Math.sqrt(values[0] as number), MIN_STEP_DB, MAX_STEP_DB);
  const signed = greatest < 0 ? -step : step;
  const [more, less] = [signed, -signed].map((along) =>
    realisedRow(
      curveAt(
        basis,
        word,
        belief.mean.map((value, i) => value + along * (vector[i] as number)),
      ),
    ),
  ) as [LoggedRow, LoggedRow];
  return isAMore(word.term, index) ? { a: more, b: less } : { a: less, b: more };
}

/** The row of five bands that fits a curve in dB at GRID_HZ. */
export function realisedRow(curveDb: Float64Array): LoggedRow {
  return loggedRow(fitCurve(curveDb));
}

/** A band row as a log keeps it: rounded, so that a file gives back exactly the same numbers. */
export function loggedRow(row: ArrayLike<number>): LoggedRow {
  return Array.from(row, (value) => Math.round(value * ROUNDED_TO) / ROUNDED_TO + 0);
}

/** A fair coin that gives the same result for the same word and index. */
function isAMore(term: string, index: number): boolean {
  // FNV-1a with its bits mixed afterwards, because its last bit depends only on the letters' last bits.
  let hash = 0x811c9dc5;
  for (const unit of `${term}\n${index}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) as number), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) & 1) === 0;
}
