import { curveAt } from './belief.ts';
import { learn } from './learn.ts';
import type { Observation } from './observation.ts';
import type { PersonalWord } from './personal-word.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';
import { upperTriangle } from './symmetric.ts';

/** What the file of a personal word says that it is. */
export const FORMAT = 'neural-eq-morph personal word';

/** A personal word as its file holds it. */
export interface PersonalWordFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** The prior's hash: what mean and covariance are told in. */
  readonly basis: string;
  readonly term: string;
  /** The curve that was learned: 40 numbers, dB at GRID_HZ, without level; what stays under any basis. */
  readonly targetDb: readonly number[];
  /** 4 numbers, in dB along the basis' axes. */
  readonly mean: readonly number[];
  /** 10 numbers on and above the diagonal of the covariance, in dB². */
  readonly covariance: readonly number[];
  /** All that the person said, in order. */
  readonly answers: readonly Observation[];
}

/** The content of a personal word's file. It is JSON; what is learned is rounded, what was said is not. */
export function personalWordFile(
  prior: PersonalPrior,
  { term, log }: PersonalWord,
): PersonalWordFile {
  const word = wordPrior(prior, term);
  const belief = learn(prior, word, log);
  return {
    format: FORMAT,
    version: 1,
    basis: prior.basis,
    term,
    targetDb: rounded(curveAt(prior, word, belief.mean), 3),
    mean: rounded(belief.mean, 6),
    covariance: rounded(upperTriangle(belief.covariance), 6),
    answers: log,
  };
}

function rounded(values: ArrayLike<number>, decimals: number): number[] {
  return Array.from(values, (value) => Number(value.toFixed(decimals)) + 0);
}
