import { describe, expect, it } from 'vitest';
import { rmsDifferenceDb } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import { empiricalBayes, plainMean } from '../../evaluation/generation/baseline-predictors.ts';
import type { Predictor } from '../../evaluation/generation/predictor.ts';
import { robustMean } from '../../evaluation/generation/robust-mean.ts';
import { Random } from '../../statistics/random.ts';
import { cosineCurve, cosineExample, manyWords, placesAround } from './cosine-examples.ts';

const CENTRE = [3, 0, -1];

/** People of a word, some of them far from the rest, among other words. */
function examplesWith(people: number, strays: number): Example[] {
  const random = new Random(7);
  const places = [
    ...placesAround(CENTRE, people, random),
    ...placesAround([-9, 9, 9], strays, random),
  ];
  return [...manyWords(random), ...places.map((place) => cosineExample('cold', place))];
}

const curveOf = (predictor: Predictor, examples: readonly Example[]): Float64Array =>
  predictor.learn(examples)('cold', 'en') ?? new Float64Array();
const far = (predictor: Predictor, examples: readonly Example[]): number =>
  rmsDifferenceDb(curveOf(predictor, examples), cosineCurve(CENTRE));

describe('the robust mean', () => {
  it('keeps to the rest where somebody strays', () => {
    const examples = examplesWith(12, 2);
    expect(far(robustMean, examples)).toBeLessThan(0.5 * far(plainMean, examples));
    expect(far(robustMean, examples)).toBeLessThan(0.7 * far(empiricalBayes, examples));
  });

  it('is near the shrunk mean where nobody does', () => {
    const examples = examplesWith(14, 0);
    const [robust, shrunk] = [curveOf(robustMean, examples), curveOf(empiricalBayes, examples)];
    expect(rmsDifferenceDb(robust, shrunk)).toBeLessThan(0.2);
  });

  it('draws a person who is alone to the mean of all words, farther than the rest of people', () => {
    const examples = examplesWith(0, 1);
    const size = (curve: Float64Array): number =>
      rmsDifferenceDb(curve, new Float64Array(curve.length));
    const robust = size(curveOf(robustMean, examples));
    expect(robust).toBeGreaterThan(0);
    expect(robust).toBeLessThan(size(curveOf(plainMean, examples)));
  });

  it('of people who agree is where they are, or a little nearer to all words', () => {
    const examples = [
      ...manyWords(new Random(1)),
      ...Array<Example>(9).fill(cosineExample('cold', CENTRE)),
    ];
    expect(far(robustMean, examples)).toBeLessThan(0.3);
  });

  it('is the same for the same people, and none of a word that nobody taught', () => {
    const examples = examplesWith(6, 1);
    expect(curveOf(robustMean, examples)).toEqual(curveOf(robustMean, examples));
    expect(robustMean.learn(examples)('loud', 'en')).toBeUndefined();
  });
});
