import { describe, expect, it } from 'vitest';
import { rmsDifferenceDb } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import {
  CHOICES,
  chosenItems,
  eitherHalf,
  meanAlone,
  twoSenses,
} from '../../evaluation/senses/choices.ts';
import type { Choice } from '../../evaluation/senses/choices.ts';
import { generationScore } from '../../evaluation/generation/generation.ts';
import { Random } from '../../statistics/random.ts';
import { meanOf } from '../../statistics/shrinkage.ts';
import { cosineExample, manyWords, placesAround } from './cosine-examples.ts';

const random = new Random(9);
const OTHERS = manyWords(random);
/** Every second one is held out. */
const COLD: Example[] = [
  ...placesAround([5, 0, 0], 24, random),
  ...placesAround([-5, 0, 0], 16, random),
].map((place) => cosineExample('cold', place));
const EXAMPLES = [...OTHERS, ...COLD, cosineExample('odd', [1]), cosineExample('odd', [2])];
const last = EXAMPLES.length - 1;
const heldOut = [...COLD.keys()].filter((i) => i % 2 === 1).map((i) => OTHERS.length + i);
const train = [...EXAMPLES.keys()].filter((i) => i !== last && !heldOut.includes(i));
const itemsOf = (choice: Choice) => chosenItems(choice, EXAMPLES, train, [...heldOut, last]);
const rmseOf = (choice: Choice): number => generationScore(itemsOf(choice))?.rmseDb ?? NaN;

describe('a choice', () => {
  it('of senses is the best where there are senses', () => {
    expect(rmseOf(twoSenses)).toBeLessThan(rmseOf(eitherHalf) - 0.5);
    expect(rmseOf(eitherHalf)).toBeLessThan(rmseOf(meanAlone));
  });

  it('is made for the same people by all, without words that one person taught', () => {
    for (const choice of CHOICES) {
      expect(new Set(itemsOf(choice).map(({ exampleIndex }) => exampleIndex)), choice.name).toEqual(
        new Set(heldOut),
      );
    }
  });

  it('takes the nearest, whichever comes first', () => {
    const curves = [COLD[1]?.curveDb ?? new Float64Array(), new Float64Array(40)];
    for (const offer of [curves, curves.toReversed()]) {
      const choice: Choice = { name: '', description: '', learn: () => () => offer };
      const [item] = chosenItems(choice, EXAMPLES, train, [OTHERS.length + 1]);
      expect(item?.squaredErrorDb2).toBe(0);
    }
  });

  it('to either side lies around the mean, by as much for every word', () => {
    const offer = eitherHalf.learn(EXAMPLES);
    const steps = [COLD, OTHERS.slice(0, 4)].map((examples) => {
      const curves = examples.map(({ curveDb }) => curveDb);
      const [one = new Float64Array(), other = new Float64Array()] = offer(curves);
      expect(rmsDifferenceDb(meanOf([one, other]), meanOf(curves))).toBeLessThan(1e-9);
      return rmsDifferenceDb(one, other);
    });
    expect(steps[0]).toBeCloseTo(steps[1] ?? NaN, 9);
  });

  it('of senses among equals is one curve', () => {
    const { curveDb } = cosineExample('cold', [3]);
    expect(twoSenses.learn(EXAMPLES)([curveDb, curveDb])).toEqual([curveDb]);
  });

  it('has a name of its own', () => {
    expect(new Set(CHOICES.map(({ name }) => name)).size).toBe(CHOICES.length);
  });
});
