import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import { wordPrior } from '../../../words/index.ts';
import {
  PAIRS_PER_REPEAT,
  crowdBelief,
  curveAt,
  earConfidence,
  nextQuestion,
  widestPair,
} from '../../../words/personal/index.ts';
import { learn } from '../../../words/personal/learn.ts';
import type { Observation } from '../../../words/index.ts';
import type { Preference } from '../../../words/personal/index.ts';
import type { Choice } from '../../../words/personal/observation.ts';
import { logs, preferences } from './arbitrary.ts';
import { PRIOR } from './prior.ts';

const WARM = wordPrior(PRIOR, 'warm');

/** The log of a simulated person who answers the questions that the plugin asks. */
function asked(count: number, answer: (question: Choice, index: number) => Preference): Choice[] {
  const log: Choice[] = [];
  for (let i = 0; i < count; i++) {
    const question: Choice = { kind: 'choice', ...nextQuestion(PRIOR, WARM, log), preference: 'a' };
    log.push({ ...question, preference: answer(question, i) });
  }
  return log;
}

/** Prefers the sound with more below 500 Hz. */
const bassLover = ({ a, b }: Choice): Preference => {
  const bass = (row: Choice['a']): number =>
    centredResponseDb(row).reduce((sum, db, i) => (i < 18 ? sum + db : sum), 0);
  return bass(a) > bass(b) ? 'aMuch' : 'bMuch';
};

describe('a pair', () => {
  it('lies to both sides of the best guess, neither too near nor too far', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const belief = learn(PRIOR, WARM, log);
        const guess = curveAt(PRIOR, WARM, belief.mean);
        // Five bands can make what people mean, but not every curve of a random log.
        fc.pre(Math.hypot(...belief.mean) < 4);
        const { a, b } = widestPair(PRIOR, WARM, belief, log.length);
        const [toA, toB] = [a, b].map((row) => rmsDifferenceDb(centredResponseDb(row), guess));
        for (const distance of [toA, toB]) {
          expect(distance).toBeGreaterThan(0.3);
          expect(distance).toBeLessThan(4.6);
        }
        const apart = rmsDifferenceDb(centredResponseDb(a), centredResponseDb(b));
        expect(apart).toBeGreaterThan(0.8);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same after the same log', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const copy: Observation[] = structuredClone(log);
        expect(nextQuestion(PRIOR, WARM, copy)).toEqual(nextQuestion(PRIOR, WARM, log));
      }),
      { numRuns: 20 },
    );
  });

  it('has its fuller sound on either side at random', () => {
    const sides = ['warm', 'bright', 'cold', 'soft', 'loud'].flatMap((term) =>
      Array.from({ length: 40 }, (_, index) => {
        const word = wordPrior(PRIOR, term);
        const { a, b } = widestPair(PRIOR, word, crowdBelief(word), index);
        return Number(bassLover({ kind: 'choice', a, b, preference: 'a' }) === 'aMuch');
      }),
    );
    const share = sides.reduce((sum, side) => sum + side, 0) / sides.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });
});

describe('after six pairs', () => {
  it('one of them is asked again with swapped sides, and then new ones follow', () => {
    fc.assert(
      fc.property(fc.array(preferences, { minLength: 14, maxLength: 14 }), (answers) => {
        const log = asked(14, (_, i) => answers[i] ?? 'a');
        const repeats = log.flatMap(({ repeats: first }, i) =>
          first === undefined ? [] : [[i, first]],
        );
        expect(repeats.map(([at]) => at)).toEqual([PAIRS_PER_REPEAT, 2 * PAIRS_PER_REPEAT + 1]);
        for (const [at = NaN, first = NaN] of repeats) {
          // None of the latest pairs.
          expect(first).toBeLessThan(at - 2);
          expect(log[at]?.a).toEqual(log[first]?.b);
          expect(log[at]?.b).toEqual(log[first]?.a);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('consistent answers give confidence', () => {
    const before = earConfidence(PRIOR, WARM, asked(PAIRS_PER_REPEAT, bassLover));
    const after = earConfidence(PRIOR, WARM, asked(PAIRS_PER_REPEAT + 1, bassLover));
    expect(before).toMatchObject({ repeats: 0, agreed: 0, confidence: 0 });
    expect(before.learned).toBeGreaterThan(0.3);
    expect(before.expectedDb).toBeLessThan(earConfidence(PRIOR, WARM, []).expectedDb);
    expect(after).toMatchObject({ repeats: 1, agreed: 1 });
    expect(after.confidence).toBeGreaterThan(0.1);
    expect(after.confidence).toBeLessThan(after.learned);
  });

  it('always the same button gives none', () => {
    for (const preference of ['aMuch', 'aBit', 'bBit', 'bMuch', 'a', 'b'] as const) {
      const log = asked(2 * PAIRS_PER_REPEAT + 2, () => preference);
      expect(earConfidence(PRIOR, WARM, log)).toMatchObject({
        repeats: 2,
        agreed: 0,
        confidence: 0,
      });
    }
  });

  it('an answer that contradicts the first removes the confidence', () => {
    const log = asked(PAIRS_PER_REPEAT + 1, (question) =>
      question.repeats === undefined
        ? bassLover(question)
        : bassLover(question) === 'aMuch'
          ? 'bMuch'
          : 'aMuch',
    );
    expect(earConfidence(PRIOR, WARM, log)).toMatchObject({ repeats: 1, agreed: 0, confidence: 0 });
  });
});
