import { crowdBelief } from './belief.ts';
import { answered } from './choice-update.ts';
import { learnOne, lineOf } from './learn.ts';
import type { Choice, Observation } from './observation.ts';
import { MEANINGS, prefersA } from './preference.ts';
import type { PersonalBasis, WordPrior } from './prior.ts';
import { trace } from './symmetric.ts';

/** How well a person's meaning of a word is known. Nothing of it was measured on people. */
export interface EarConfidence {
  /** RMS distance of what they mean from what was learned, in dB, as the model expects it. */
  readonly expectedDb: number;
  /** Share of the variance that is gone since the first question, 0 … 1, whoever answered. */
  readonly learned: number;
  /** How many pairs were asked twice, and for how many the same sound was preferred again. */
  readonly repeats: number;
  readonly agreed: number;
  /**
   * `learned`, as far as the answers are to be believed: 0 until a pair was asked twice, and where the
   * answers contradict each other; 0 … 1.
   */
  readonly confidence: number;
}

/**
 * Questions are put where both answers are equally likely, so that nothing but a repeated one tells an
 * ear from a hand that clicks at random: each makes guessing as much more or less likely as chance gives
 * the answer rather than this person's other answers do. Before the first, guessing is as likely as not.
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
      const { likelihood } = answered(belief, lineOf(basis, word, belief, one), one.preference);
      guessingOdds *= 1 / MEANINGS[one.preference].answers / likelihood;
      repeats++;
      if (agrees(one, log[one.repeats])) agreed++;
    }
    belief = learnOne(basis, word, belief, one);
  }
  const left = trace(belief.covariance);
  const learned = Math.min(1, Math.max(0, 1 - left / before));
  const trust = Math.max(0, (1 - guessingOdds) / (1 + guessingOdds));
  return {
    expectedDb: Math.sqrt(left + basis.residualDb2),
    learned,
    repeats,
    agreed,
    confidence: agreed * 2 > repeats ? learned * trust : 0,
  };
}

/** Sides were swapped: who prefers the same sound presses the other button. */
function agrees(again: Choice, first: Observation | undefined): boolean {
  return first?.kind === 'choice' && prefersA(again.preference) !== prefersA(first.preference);
}
