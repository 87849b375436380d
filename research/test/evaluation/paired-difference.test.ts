import { describe, expect, it } from 'vitest';
import { pairedDifference, rmseOf } from '../../evaluation/generation/paired-difference.ts';
import { exampleOf } from './examples.ts';

const EXAMPLES = [
  exampleOf('warm', 'en', 1),
  exampleOf('warm', 'en', 2),
  exampleOf('soft', 'en', 3),
];
const itemOf = (exampleIndex: number, squaredErrorDb2: number) => ({
  exampleIndex,
  learnedFrom: 1,
  squaredErrorDb2,
  squaredTargetDb2: 16,
  correlation: 1,
});

describe('a paired difference', () => {
  it('compares the people whom both methods have in a fold', () => {
    const found = pairedDifference(
      EXAMPLES,
      [
        { own: [itemOf(0, 4), itemOf(2, 1)], reference: [itemOf(2, 9), itemOf(0, 9)] },
        { own: [itemOf(1, 4)], reference: [itemOf(0, 9)] },
      ],
      rmseOf,
    );
    expect(found?.words).toBe(2);
    expect(found?.mean).toBe((-1 - 2) / 2);
  });

  it('is undefined if the methods share no person', () => {
    expect(pairedDifference(EXAMPLES, [{ own: [itemOf(0, 1)], reference: [] }], rmseOf)).toBe(
      undefined,
    );
  });
});
