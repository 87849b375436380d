import {
  AXES,
  crowdBelief,
  curveAt,
  learnOne,
  nextQuestion,
  realisedRow,
  widestPair,
} from '../../../words/index.ts';
import type { Belief, Observation, Pair, PersonalBasis, WordPrior } from '../../../words/index.ts';
import type { Random } from '../../statistics/random.ts';
import { preferenceOf } from './listener.ts';
import type { Ear } from './listener.ts';

/** How pairs are chosen: as the plugin does, without its repeats or with them, or two draws of the prior. */
export type Asking = 'widest' | 'with repeats' | 'random';

/** What happened in a sitting: the log, and what was believed before each answer and at the end. */
export interface SimulatedSession {
  readonly log: readonly Observation[];
  readonly beliefs: readonly Belief[];
}

/** Asks a simulated person a number of questions. */
export function simulateSession(
  basis: PersonalBasis,
  word: WordPrior,
  curveDb: Float64Array,
  ear: Ear,
  asking: Asking,
  questions: number,
  random: Random,
): SimulatedSession {
  const log: Observation[] = [];
  let belief = crowdBelief(word);
  const beliefs = [belief];
  for (let i = 0; i < questions; i++) {
    const pair =
      asking === 'with repeats'
        ? nextQuestion(basis, word, log)
        : asking === 'widest'
          ? widestPair(basis, word, belief, i)
          : randomPair(basis, word, random);
    const preference = preferenceOf(curveDb, pair.a, pair.b, ear, random);
    const choice: Observation = { kind: 'choice', ...pair, preference };
    log.push(choice);
    belief = learnOne(basis, word, belief, choice);
    beliefs.push(belief);
  }
  return { log, beliefs };
}

function randomPair(basis: PersonalBasis, word: WordPrior, random: Random): Pair {
  const factor = choleskyFactor(word.covariance);
  const draw = (): readonly number[] => {
    const normal = Array.from({ length: AXES }, () => random.normal());
    const place = factor.map((row) =>
      row.reduce((sum, x, k) => sum + x * (normal[k] as number), 0),
    );
    return realisedRow(curveAt(basis, word, place));
  };
  return { a: draw(), b: draw() };
}

/** Rows of the lower triangular matrix whose square is the covariance. */
function choleskyFactor(covariance: Float64Array): number[][] {
  const rows: number[][] = [];
  for (let i = 0; i < AXES; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : (rows[j] as number[]);
      let sum = covariance[i * AXES + j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number);
      row.push(j === i ? Math.sqrt(sum) : sum / (other[j] as number));
    }
    rows.push(row);
  }
  return rows;
}
