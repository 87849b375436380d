import type { Belief } from './belief.ts';
import { afterChoice } from './choice-update.ts';
import { learn, choiceLine } from './learn.ts';
import type { Choice, Observation } from './observation.ts';
import { widestPair } from './pair.ts';
import type { Pair } from './pair.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';

/** The pair to ask for, with the index of the choice that it repeats, if any. */
export interface Question extends Pair {
  readonly repeats?: number;
}

/** Number of new pairs after which one of them is asked again. */
export const PAIRS_PER_REPEAT = 6;
/** Number of latest pairs that are not repeated, because the person still remembers them. */
const RECENT_PAIRS = 2;

/**
 * The next question. After six new pairs, each the widest possible, one of them is asked again with A and B
 * swapped: the one whose answer is most certain by the present belief. The person is not told. Then six new
 * pairs follow, and so on.
 */
export function nextQuestion(
  basis: PersonalBasis,
  word: WordPrior,
  log: readonly Observation[],
): Question {
  const belief = learn(basis, word, log);
  const choices = log.flatMap((one, index) => (one.kind === 'choice' ? [{ one, index }] : []));
  const lastRepeat = choices.findLastIndex(({ one }) => one.repeats !== undefined);
  const newPairs = choices.slice(lastRepeat + 1);
  if (newPairs.length < PAIRS_PER_REPEAT) return widestPair(basis, word, belief, log.length);
  const certain = (one: Choice): number => Math.abs(chanceOfA(basis, word, belief, one) - 0.5);
  const { one, index } = newPairs
    .slice(0, -RECENT_PAIRS)
    .reduce((best, next) => (certain(next.one) > certain(best.one) ? next : best));
  return { a: one.b, b: one.a, repeats: index };
}

/** The likelihood that this person prefers A, 0 … 1, by the present belief. */
export function chanceOfA(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  pair: Choice,
): number {
  return afterChoice(belief, choiceLine(basis, word, belief, pair), 'a').likelihood;
}
