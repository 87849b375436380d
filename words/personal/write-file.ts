import { curveAt } from './belief.ts';
import { learn } from './learn.ts';
import type { Observation, UnreadAnswer } from './observation.ts';
import type { PersonalWord } from './personal-word.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';
import { upperTriangle } from './symmetric.ts';

/** The `format` field of a personal word's file. */
export const FORMAT = 'neural-eq-morph personal word';

/** The content of a personal word's file. */
export interface PersonalWordFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** Hash of the prior whose axes mean and covariance use. */
  readonly basis: string;
  readonly term: string;
  /** The learned curve: 40 numbers, dB at GRID_HZ, without level. It is valid under any basis. */
  readonly targetDb: readonly number[];
  /** 4 numbers, in dB along the basis' axes. */
  readonly mean: readonly number[];
  /** 10 numbers on and above the diagonal of the covariance, in dB². */
  readonly covariance: readonly number[];
  /** All observations, in order, and what a later version of the plugin wrote between them. */
  readonly answers: readonly (Observation | UnreadAnswer)[];
}

/** A file that this version of the plugin writes. */
export interface WrittenWordFile extends PersonalWordFile {
  readonly answers: readonly Observation[];
}

/** The content of a personal word's file as JSON. The learned numbers are rounded, the observations are not. */
export function personalWordFile(
  prior: PersonalPrior,
  { term, log }: PersonalWord,
): WrittenWordFile {
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
