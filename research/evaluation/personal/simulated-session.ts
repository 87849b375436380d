import { AXES } from '../../../words/index.ts';
import {
  crowdBelief,
  curveAt,
  learnOne,
  nextQuestion,
  realisedRow,
  widestPair,
} from '../../../words/personal/index.ts';
import type { Observation, PersonalBasis, WordPrior } from '../../../words/index.ts';
import type { Belief, Pair } from '../../../words/personal/index.ts';
import { choleskyFactor } from '../../statistics/linear-algebra.ts';
import type { Random } from '../../statistics/random.ts';
import { simulatedPreference } from './simulated-listener.ts';
import type { SimulatedListener } from './simulated-listener.ts';

/** The choice of pairs: as the plugin does, without its repeats or with them, or two draws of the prior. */
export type PairChoice = 'widest' | 'with repeats' | 'random';

/** A simulated lesson: its log, and the belief before each answer and after the last. */
export interface SimulatedSession {
  readonly log: readonly Observation[];
  readonly beliefs: readonly Belief[];
}

/** Asks a simulated person a number of questions. */
export function simulateSession(
  basis: PersonalBasis,
  word: WordPrior,
  curveDb: Float64Array,
  listener: SimulatedListener,
  pairs: PairChoice,
  questions: number,
  random: Random,
): SimulatedSession {
  const log: Observation[] = [];
  let belief = crowdBelief(word);
  const beliefs = [belief];
  for (let i = 0; i < questions; i++) {
    const pair =
      pairs === 'with repeats'
        ? nextQuestion(basis, word, log)
        : pairs === 'widest'
          ? widestPair(basis, word, belief, i)
          : randomPair(basis, word, random);
    const preference = simulatedPreference(curveDb, pair.a, pair.b, listener, random);
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
    const coordinates = normal.map((_, i) => {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += (factor[i * AXES + k] as number) * (normal[k] as number);
      return sum;
    });
    return realisedRow(curveAt(basis, word, coordinates));
  };
  return { a: draw(), b: draw() };
}
