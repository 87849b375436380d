import { crowdBelief } from './belief.ts';
import { afterChoice } from './choice-update.ts';
import { learnOne, choiceLine } from './learn.ts';
import type { Choice, Observation } from './observation.ts';
import { meaningOf, preferredSide } from './preference.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';
import { trace } from './symmetric.ts';

/** How well a person's meaning of a word is known. The model behind it is not measured on people. */
export interface EarConfidence {
  /** Expected RMS distance between the person's meaning and the learned curve, in dB. */
  readonly expectedDb: number;
  /** Share by which the variance has fallen since the first question, 0 … 1, even if answers are random. */
  readonly learned: number;
  /** How many pairs were asked twice. */
  readonly repeats: number;
  /** For how many of them the same sound was preferred again. */
  readonly agreed: number;
  /**
   * `learned` times the trust in the answers, 0 … 1. It is 0 before a pair is asked twice and if the answers
   * to repeated pairs contradict each other.
   */
  readonly confidence: number;
}

/**
 * The confidence in what a log taught. Both answers to a new pair are about equally likely, so only repeated
 * pairs distinguish a person who listens from one who guesses. Each repeated pair multiplies the odds of
 * guessing by the likelihood of its answer under chance over that under the belief. The odds start at 1.
 */
export function earConfidence(
  basis: PersonalBasis,
  word: WordPrior,
  log: readonly Observation[],
): EarConfidence {
  let belief = crowdBelief(word);
  const before = trace(belief.covariance);
  let guessingOdds = 1;
  let repeats = 0;
  let agreed = 0;
  for (const one of log) {
    if (one.kind === 'choice' && one.repeats !== undefined) {
      const { likelihood } = afterChoice(
        belief,
        choiceLine(basis, word, belief, one),
        one.preference,
        one.offersSame,
      );
      const { answers } = meaningOf(one.preference, one.offersSame === true);
      guessingOdds *= 1 / answers / likelihood;
      repeats++;
      if (agrees(one, log[one.repeats])) agreed++;
    }
    belief = learnOne(basis, word, belief, one);
  }
  const after = trace(belief.covariance);
  const learned = Math.min(1, Math.max(0, 1 - after / before));
  const trust = Math.max(0, (1 - guessingOdds) / (1 + guessingOdds));
  return {
    expectedDb: Math.sqrt(after + basis.residualDb2),
    learned,
    repeats,
    agreed,
    confidence: agreed * 2 > repeats ? learned * trust : 0,
  };
}

/**
 * The sides are swapped in a repeat, so the same preference is the opposite answer. No difference agrees with no
 * difference and with a bit.
 */
function agrees(again: Choice, first: Observation | undefined): boolean {
  if (first?.kind !== 'choice') return false;
  const preferences = [again.preference, first.preference];
  if (preferences.includes('same')) {
    return preferences.every((each) => ['same', 'aBit', 'bBit'].includes(each));
  }
  return preferredSide(again.preference) !== preferredSide(first.preference);
}
