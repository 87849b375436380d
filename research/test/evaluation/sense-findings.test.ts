import { describe, expect, it } from 'vitest';
import type { Example } from '../../data/example.ts';
import { dealFolds, splitAt } from '../../evaluation/folds.ts';
import { evaluatePredictors } from '../../evaluation/generation/predictor-fold.ts';
import { PREDICTORS } from '../../evaluation/generation/predictors.ts';
import { senseFindings } from '../../evaluation/senses/sense-findings.ts';
import { Random } from '../../statistics/random.ts';
import { cosineExample, manyWords, placesAround } from './cosine-examples.ts';

const random = new Random(11);
const ofWord = (term: string, centre: number[], people: number): Example[] =>
  placesAround(centre, people, random).map((place) => cosineExample(term, place));
const EXAMPLES = [
  // So many that the two senses of one word do not pass for how all people spread.
  ...manyWords(random, 40),
  ...ofWord('cold', [3.5, 0, 0], 18),
  ...ofWord('cold', [-3.5, 0, 0], 14),
  ...ofWord('warm', [0, 3, 0], 14),
];
const FOLDS = 2;

function findingsOf(examples: readonly Example[], seeds: readonly number[]) {
  const bySeed = new Map(
    seeds.map((seed) => {
      const dealt = dealFolds(examples, FOLDS, seed);
      const folds = Array.from({ length: FOLDS }, (_, fold) => {
        const { train, heldOut } = splitAt(dealt, fold);
        return evaluatePredictors(PREDICTORS, examples, train, heldOut);
      });
      return [seed, folds] as const;
    }),
  );
  return senseFindings(examples, bySeed);
}

describe('findings on senses', () => {
  const found = findingsOf(EXAMPLES, [1]);

  it('name the words on which people split, and no others', () => {
    expect(found?.folds).toBe(FOLDS);
    expect(found?.tried).toBe(2 * FOLDS);
    expect(found?.split).toBe(FOLDS);
    expect(found?.words).toEqual([{ term: 'cold', folds: FOLDS }]);
  });

  it('hold senses against every other choice, person by person', () => {
    const senses = found?.choices.find(({ name }) => name === 'two senses');
    expect(senses?.sensesDb).toBeUndefined();
    for (const choice of found?.choices ?? []) {
      expect(choice.count, choice.name).toBe(46);
      if (choice === senses) continue;
      expect(choice.sensesDb?.mean, choice.name).toBeCloseTo(
        (senses?.rmseDb ?? NaN) - choice.rmseDb,
        9,
      );
      expect(choice.sensesDb?.words).toBe(2);
    }
  });

  it('look at the words that are split on their own', () => {
    expect(found?.whereSplit.sensesDb?.words).toBe(1);
    expect(found?.whereSplit.sensesDb?.mean).toBeLessThan(-0.5);
    expect(found?.whereSplit.largerDb?.words).toBe(1);
  });

  it('are the same for the same folds', () => {
    expect(findingsOf(EXAMPLES, [1])).toEqual(found);
  });

  it('are none without words of 8 people, or without folds', () => {
    expect(findingsOf(manyWords(new Random(1)), [1])).toBeUndefined();
    expect(senseFindings(EXAMPLES, new Map())).toBeUndefined();
  });
});
