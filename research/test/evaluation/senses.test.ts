import { describe, expect, it } from 'vitest';
import { rmsDifferenceDb } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import { plainMean } from '../../evaluation/generation/baseline-predictors.ts';
import { SenseFinder, largerSense, curveSpreadOf } from '../../evaluation/senses/senses.ts';
import { Random } from '../../statistics/random.ts';
import { cosineCurve, cosineExample, manyWords, placesAround } from './cosine-examples.ts';

const FIRST = [5, 0, 0];
const SECOND = [-5, 0, 0];

/** People of a word around two places, among other words. */
function examplesWith(first: number, second: number): Example[] {
  const random = new Random(5);
  const places = [...placesAround(FIRST, first, random), ...placesAround(SECOND, second, random)];
  return [...manyWords(random), ...places.map((place) => cosineExample('cold', place))];
}

const learned = (examples: readonly Example[]) => ({
  larger: largerSense.learn(examples)('cold', 'en') ?? new Float64Array(),
  plain: plainMean.learn(examples)('cold', 'en') ?? new Float64Array(),
});

describe('the larger sense', () => {
  it('is what most people mean, where people mean two things', () => {
    const { larger, plain } = learned(examplesWith(12, 6));
    const far = (curve: Float64Array): number => rmsDifferenceDb(curve, cosineCurve(FIRST));
    expect(far(larger)).toBeLessThan(1);
    expect(far(plain)).toBeGreaterThan(2);
  });

  it.each([
    ['people mean one thing', 18, 0],
    ['people are too few to tell', 3, 2],
    ['one or two stray', 14, 2],
    ['as many mean the one as the other', 8, 8],
    ['there is one person', 1, 0],
  ])('is the plain mean where %s', (_, first, second) => {
    const { larger, plain } = learned(examplesWith(first, second));
    expect(larger).toEqual(plain);
  });

  it('is the same for the same people', () => {
    expect(learned(examplesWith(12, 6))).toEqual(learned(examplesWith(12, 6)));
  });

  it('of a word that nobody taught is none', () => {
    expect(largerSense.learn(examplesWith(12, 6))('loud', 'en')).toBeUndefined();
  });
});

describe('a finder of senses', () => {
  const examples = examplesWith(12, 6);
  const senses = new SenseFinder(curveSpreadOf(examples));
  const curves = examples
    .filter(({ contribution }) => contribution.term === 'cold')
    .map(({ curveDb }) => curveDb);

  it('tells who means what', () => {
    const parts = [Array.from({ length: 12 }, (_, i) => i), [12, 13, 14, 15, 16, 17]];
    expect(senses.split(curves).parts).toEqual(parts);
    expect(senses.supportedSplit(curves)?.parts).toEqual(parts);
  });

  it('splits a single cloud only if it is told to', () => {
    const cloud = curves.slice(0, 12);
    expect(senses.split(cloud).parts.every(({ length }) => length > 0)).toBe(true);
    expect(senses.supportedSplit(cloud)).toBeUndefined();
  });
});
