import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../data/example.ts';
import { dealFolds, splitAt } from '../../evaluation/folds.ts';
import { termKey } from '../../evaluation/term-key.ts';
import { exampleOf } from './examples.ts';

const people = fc.array(
  fc.record({
    term: fc.constantFrom('warm', 'bright', 'soft', 'airy'),
    language: fc.constantFrom('en', 'es', ''),
  }),
  { minLength: 1, maxLength: 80 },
);
const dealt = fc.record({
  examples: people.map((all): Example[] =>
    all.map(({ term, language }, id) => exampleOf(term, language, 1, id)),
  ),
  count: fc.integer({ min: 2, max: 6 }),
  seed: fc.nat(),
});

describe('folds', () => {
  it('hold each example once, and are equal in size to within one', () => {
    fc.assert(
      fc.property(dealt, ({ examples, count, seed }) => {
        const folds = dealFolds(examples, count, seed);
        const heldOut = Array.from({ length: count }, (_, fold) => splitAt(folds, fold).heldOut);
        expect(heldOut.flat().sort((a, b) => a - b)).toEqual([...examples.keys()]);
        const sizes = heldOut.map((fold) => fold.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const { train } = splitAt(folds, 0);
        expect([...train, ...(heldOut[0] ?? [])].sort((a, b) => a - b)).toEqual([
          ...examples.keys(),
        ]);
      }),
    );
  });

  it('hold as many people of a word each, to within one', () => {
    fc.assert(
      fc.property(dealt, ({ examples, count, seed }) => {
        const folds = dealFolds(examples, count, seed);
        for (const key of new Set(examples.map(termKey))) {
          if (key === undefined) continue;
          const sizes = Array.from(
            { length: count },
            (_, fold) =>
              splitAt(folds, fold).heldOut.filter(
                (index) => termKey(examples[index] as Example) === key,
              ).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('are dealt the same for the same seed, and otherwise for another', () => {
    const examples = Array.from({ length: 40 }, (_, id) => exampleOf('warm', 'en', 1, id));
    expect(dealFolds(examples, 5, 1)).toEqual(dealFolds(examples, 5, 1));
    expect(dealFolds(examples, 5, 1)).not.toEqual(dealFolds(examples, 5, 2));
  });
});
