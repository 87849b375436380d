import type { Belief } from './belief.ts';
import { answered } from './choice-update.ts';
import { learn, lineOf } from './learn.ts';
import type { Choice, Observation } from './observation.ts';
import { widestPair } from './pair.ts';
import type { Pair } from './pair.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';

/** A pair to ask for, and of which earlier choice it is the repeat. */
export interface Question extends Pair {
  readonly repeats?: number;
}

/** After so many new pairs, one of them is asked again. */
export const PAIRS_PER_REPEAT = 6;
/** What was heard last is still in the ear. */
const FRESH_PAIRS = 2;

/**
 * What to ask next. Six new pairs, each the widest there is; then one of them again with A and B
 * swapped, which nobody is told: the one to which the answer is most certain by now. And so on.
 */
export function nextQuestion(
  basis: PersonalBasis,
  word: WordPrior,
  log: readonly Observation[],
): Question {
  const belief = learn(basis, word, log);
  const choices = log.flatMap((one, index) => (one.kind === 'choice' ? [{ one, index }] : []));
  const lastRepeat = choices.findLastIndex(({ one }) => one.repeats !== undefined);
  const fresh = choices.slice(lastRepeat + 1);
  if (fresh.length < PAIRS_PER_REPEAT) return widestPair(basis, word, belief, log.length);
  const certain = (one: Choice): number => Math.abs(chanceOfA(basis, word, belief, one) - 0.5);
  const { one, index } = fresh
    .slice(0, -FRESH_PAIRS)
    .reduce((best, next) => (certain(next.one) > certain(best.one) ? next : best));
  return { a: one.b, b: one.a, repeats: index };
}

/** How likely it is that A is preferred, 0 … 1, as far as this person is known. */
export function chanceOfA(
  basis: PersonalBasis,
  word: WordPrior,
  belief: Belief,
  pair: Choice,
): number {
  return answered(belief, lineOf(basis, word, belief, pair), 'a').likelihood;
}
