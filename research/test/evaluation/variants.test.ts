import { describe, expect, it } from 'vitest';
import type { Taught } from '../../evaluation/data/families.ts';
import { isHelpful, variantFindings } from '../../evaluation/data/variants.ts';
import type { MergingEffect } from '../../evaluation/data/variants.ts';
import { Random } from '../../statistics/random.ts';
import { targetCurveDb } from '../../data/target-curve.ts';

type Shape = readonly [a: number, b: number, c: number];

/** People who mean `shape` by a word, each with an ear of their own. */
function people(
  term: string,
  language: string,
  count: number,
  shape: Shape,
  random: Random,
): Taught[] {
  return Array.from({ length: count }, (_, i) => {
    const own = shape.map((weight) => weight + 0.7 * random.normal());
    const gains = Float64Array.from({ length: 40 }, (__, band) => {
      const x = band / 19.5 - 1;
      return own.reduce((sum, weight, k) => sum + weight * Math.cos((k + 1) * x + k), 0);
    });
    const contribution = { id: `${term} ${i}`, term, language, gains };
    return { contribution, curveDb: targetCurveDb(gains) };
  });
}

const WORDS = ['hard', 'dark', 'crisp', 'bright', 'loud', 'soft', 'warm', 'sharp', 'thick', 'cold'];

/** Ten words with a form in -ness; `sign` -1 makes the form mean the opposite. */
function taught(sign: 1 | -1): Taught[] {
  const random = new Random(2);
  return WORDS.flatMap((word) => {
    const shape: Shape = [random.normal(), random.normal(), random.normal()];
    const form: Shape = [sign * shape[0], sign * shape[1], sign * shape[2]];
    return [...people(word, 'en', 4, shape, random), ...people(`${word}ness`, '', 3, form, random)];
  });
}

const effectOf = (effects: readonly MergingEffect[], method: string): MergingEffect =>
  effects.find((effect) => effect.method === method) as MergingEffect;

describe('other forms of words', () => {
  it('are counted, with what merging would bring', () => {
    const random = new Random(1);
    const flat: Shape = [0, 0, 0];
    const { words, gained, newlyShipped, newlyFrequent, effects } = variantFindings([
      ...people('noisy', 'en', 2, flat, random),
      ...people('noise', 'en', 1, flat, random),
      ...people('hard', 'en', 7, flat, random),
      ...people('hardness', '', 2, flat, random),
      ...people('dark', 'en', 9, flat, random),
      // Another language, and forms without a word in English, are no forms of an English word.
      ...people('darkness', 'es', 1, flat, random),
      ...people('happiness', '', 1, flat, random),
      ...people('happy', '', 1, flat, random),
    ]);
    expect({ words, gained, newlyShipped, newlyFrequent }).toEqual({
      words: 2,
      gained: 3,
      newlyShipped: 1,
      newlyFrequent: 1,
    });
    expect(effects.map(({ fewestPeople, method, people: n }) => [fewestPeople, method, n])).toEqual(
      [
        [2, 'plain mean', 9],
        [2, 'shrunk mean', 9],
        [3, 'plain mean', 7],
        [3, 'shrunk mean', 7],
      ],
    );
  });

  it('help where they mean the same, more than strangers do', () => {
    const found = variantFindings(taught(1));
    const { apartDb, mergedDb, strangersDb, difference, againstStrangers } = effectOf(
      found.effects,
      'plain mean',
    );
    expect(mergedDb).toBeLessThan(Math.min(apartDb, strangersDb));
    expect(difference.mean).toBeCloseTo(mergedDb - apartDb, 10);
    expect(difference.high).toBeLessThan(0);
    expect(againstStrangers.high).toBeLessThan(0);
    expect(isHelpful(found)).toBe(true);
  });

  it('harm where they mean the opposite', () => {
    const found = variantFindings(taught(-1));
    for (const method of ['plain mean', 'shrunk mean']) {
      const { difference, againstStrangers } = effectOf(found.effects, method);
      expect(difference.low).toBeGreaterThan(0);
      expect(againstStrangers.low).toBeGreaterThan(0);
    }
    expect(isHelpful(found)).toBe(false);
  });

  it('are no help where there are none, or nobody to tell', () => {
    const random = new Random(1);
    const alone = people('hard', 'en', 3, [1, 0, 0], random);
    const family = [...alone, ...people('hardness', 'en', 3, [1, 0, 0], random)];
    expect(variantFindings(alone)).toMatchObject({ words: 0, gained: 0, effects: [] });
    expect(variantFindings(family)).toMatchObject({ words: 1, gained: 3, effects: [] });
    expect(isHelpful(variantFindings(family))).toBe(false);
  });

  it('come out the same from the same', () => {
    expect(variantFindings(taught(1))).toEqual(variantFindings(taught(1)));
  });
});
