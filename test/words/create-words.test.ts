import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowToBands } from '../../eq/index.ts';
import {
  ModelError,
  createWords,
  decodeWalk,
  decodedRow,
  effectiveWalkRow,
} from '../../words/index.ts';
import { UnknownTermError } from '../../words/search/index.ts';
import { evenMorphs } from '../../words/even-morphs.ts';
import { smallDecoder, smallVocabulary } from './small-model.ts';

const words = createWords({ vocabulary: smallVocabulary, decoder: smallDecoder });
const zOf = (term: string): readonly number[] => words.find(term).z;

describe('one word', () => {
  test('gives the decoded row of its centroid with bands, sentence and confidence', () => {
    const { row, bands, terms, amount, confidence, description } = words.generate('Warm');
    expect(row).toEqual(decodedRow(smallDecoder, zOf('warm')));
    expect(bands).toEqual(rowToBands(row));
    expect(terms).toEqual([{ term: words.find('warm'), weight: 1 }]);
    expect([amount, confidence]).toEqual([1, 0.95]);
    expect(description).toMatch(/^Warm\. .+\.$/u);
  });

  test('multiplies its gains by the amount', () => {
    const bands = words.generate('warm', { amount: -0.5 }).bands;
    words.generate('warm').bands.forEach((band, index) => {
      expect(bands[index]?.gainDb).toBeCloseTo(-0.5 * band.gainDb, 12);
    });
    expect(() => words.generate('warm', { amount: NaN })).toThrow(
      new RangeError('amount is a finite number, not NaN'),
    );
  });

  test('is refused if it is unknown', () => {
    expect(() => words.generate('loud')).toThrow(UnknownTermError);
    expect(() => words.blend([{ term: 'loud', weight: 1 }])).toThrow(UnknownTermError);
  });
});

describe('two words', () => {
  test('give what the plugin plays at the morph', () => {
    const walk = decodeWalk(smallDecoder, zOf('warm'), zOf('bright'));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (alpha) => {
        expect(words.interpolate('warm', 'bright', alpha).row).toEqual(
          effectiveWalkRow(walk, alpha, 1, Infinity),
        );
      }),
    );
  });

  test('give exactly the one word at 0 and the other at 1', () => {
    expect(words.interpolate('warm', 'bright', 0).row).toEqual(words.generate('warm').row);
    expect(words.interpolate('warm', 'bright', 1).row).toEqual(words.generate('bright').row);
  });

  test.each([-0.01, 1.01, NaN])('refuse alpha %d', (alpha) => {
    expect(() => words.interpolate('warm', 'bright', alpha)).toThrow(
      new RangeError(`alpha is a number from 0 to 1, not ${alpha}`),
    );
  });
});

describe('a morph', () => {
  test('has the stops of an interpolation', () => {
    const stops = words.morph('warm', 'bright', 5, { amount: 0.5 });
    expect(stops).toEqual(
      [0, 0.25, 0.5, 0.75, 1].map((alpha) =>
        words.interpolate('warm', 'bright', alpha, { amount: 0.5 }),
      ),
    );
  });

  test('can be even to the ear', () => {
    const walk = decodeWalk(smallDecoder, zOf('cálido'), zOf('like a radio'));
    const stops = words.morph('cálido', 'like a radio', 6, { isEven: true, amount: 2 });
    expect(stops.map(({ terms }) => terms[1]?.weight)).toEqual(evenMorphs(walk, 6, 2));
    expect(stops[0]?.row).toEqual(words.generate('cálido', { amount: 2 }).row);
    expect(stops.at(-1)?.row).toEqual(words.generate('like a radio', { amount: 2 }).row);
  });

  test.each([1, 130, 2.5])('refuses %d steps', (steps) => {
    expect(() => words.morph('warm', 'bright', steps)).toThrow(
      new RangeError(`a morph has 2 to 129 steps, not ${steps}`),
    );
  });
});

describe('a blend', () => {
  test('of one word equals that word', () => {
    expect(words.blend([{ term: 'calm', weight: 3 }])).toEqual(words.generate('calm'));
  });

  test('of two words equals their interpolation to the last bit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (alpha) => {
        const parts = [
          { term: 'warm', weight: 1 - alpha },
          { term: 'bright', weight: alpha },
        ];
        expect(words.blend(parts)).toEqual(words.interpolate('warm', 'bright', alpha));
      }),
    );
  });

  test('of three has the weighted mean of their confidences', () => {
    const { terms, confidence, description } = words.blend([
      { term: 'warm', weight: 2 },
      { term: 'cálido', weight: 1 },
      { term: 'bright', weight: 1 },
    ]);
    expect(terms.map(({ term, weight }) => [term.term, weight])).toEqual([
      ['warm', 0.5],
      ['cálido', 0.25],
      ['bright', 0.25],
    ]);
    expect(confidence).toBeCloseTo(0.5 * 0.95 + 0.25 * 0.472_727 + 0.25 * 0.781_818, 12);
    expect(description).toMatch(/^50 % warm, 25 % cálido, 25 % bright\. .+\.$/u);
  });

  test('is refused without words and for a negative weight', () => {
    expect(() => words.blend([])).toThrow('made of one term or more');
    expect(() => words.blend([{ term: 'warm', weight: -1 }])).toThrow('a number from 0 up, not -1');
  });
});

test('a vocabulary of another model is refused', () => {
  const vocabulary = { ...smallVocabulary, latentSize: 3 };
  expect(() => createWords({ vocabulary, decoder: smallDecoder })).toThrow(
    new ModelError('the vocabulary has 3 latent numbers, the decoder takes 2'),
  );
});
