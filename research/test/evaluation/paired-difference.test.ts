import { describe, expect, it } from 'vitest';
import { pairedDifference, rmseOf } from '../../evaluation/generation/paired-difference.ts';
import { exampleOf } from './examples.ts';

const EXAMPLES = [
  exampleOf('warm', 'en', 1),
  exampleOf('warm', 'en', 2),
  exampleOf('soft', 'en', 3),
];
const itemOf = (item: number, squaredErrorDb2: number) => ({
  item,
  learnedFrom: 1,
  squaredErrorDb2,
  squaredTargetDb2: 16,
  correlation: 1,
});

describe('a paired difference', () => {
  it('is that of the people whom both have in a fold', () => {
    const found = pairedDifference(
      EXAMPLES,
      [
        { own: [itemOf(0, 4), itemOf(2, 1)], rival: [itemOf(2, 9), itemOf(0, 9)] },
        { own: [itemOf(1, 4)], rival: [itemOf(0, 9)] },
      ],
      rmseOf,
    );
    expect(found?.words).toBe(2);
    expect(found?.mean).toBe((-1 - 2) / 2);
  });

  it('of nobody is none', () => {
    expect(pairedDifference(EXAMPLES, [{ own: [itemOf(0, 1)], rival: [] }], rmseOf)).toBe(
      undefined,
    );
  });
});
