import { describe, expect, it } from 'vitest';
import type { Example } from '../../data/example.ts';
import {
  compareCurves,
  generationItems,
  generationScore,
} from '../../evaluation/generation/generation.ts';
import { generationFindings } from '../../evaluation/generation/generation-findings.ts';
import { exampleOf } from './examples.ts';

const curve = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

describe('a comparison of curves', () => {
  it('has error, height and correlation as by hand', () => {
    const { squaredErrorDb2, squaredTargetDb2, correlation } = compareCurves(
      curve(1, -1, 0, 0),
      curve(2, -2, 1, -1),
    );
    expect(squaredErrorDb2).toBe(1);
    expect(squaredTargetDb2).toBe(2.5);
    expect(correlation).toBeCloseTo(4 / Math.sqrt(2 * 10), 12);
  });

  it('of a flat curve has no correlation', () => {
    expect(compareCurves(curve(0, 0), curve(1, -1)).correlation).toBe(0);
  });
});

describe('a score', () => {
  it('is the mean RMS, the mean correlation and the share of the height that is foretold', () => {
    const item = { exampleIndex: 0, learnedFrom: 1, correlation: 0.5, squaredTargetDb2: 10 };
    const score = generationScore([
      { ...item, squaredErrorDb2: 1 },
      { ...item, squaredErrorDb2: 9, correlation: 0.1 },
    ]);
    expect(score).toEqual({ count: 2, rmseDb: 2, correlation: 0.3, r2: 0.5 });
  });

  it('of nothing is none', () => {
    expect(generationScore([])).toBeUndefined();
  });
});

const EXAMPLES: Example[] = [
  exampleOf('warm', 'en', 3),
  exampleOf('warm', 'en', 5),
  exampleOf('warm', 'es', 1),
  exampleOf('odd', 'en', 1),
  exampleOf('nobody', '', 1),
];

describe('items', () => {
  it('are the held-out people of words that somebody in training taught', () => {
    const items = generationItems(EXAMPLES, [0], [1, 2, 3, 4], () => curve(0));
    expect(items.map(({ exampleIndex, learnedFrom }) => [exampleIndex, learnedFrom])).toEqual([
      [1, 1],
    ]);
  });
});

describe('findings', () => {
  const itemsWith = (squaredErrorDb2: number) => [
    { exampleIndex: 1, learnedFrom: 1, squaredErrorDb2, squaredTargetDb2: 16, correlation: 1 },
  ];

  it('pair a method with its rival, person by person', () => {
    const own = new Map([[1, itemsWith(4)]]);
    const rivals = new Map([['rival', new Map([[1, itemsWith(9)]])]]);
    const { one, few } = generationFindings(EXAMPLES, own, rivals);
    expect(one?.against['rival']).toEqual({ mean: -1, low: -1, high: -1 });
    expect(one?.rmseOfSeedsDb).toEqual([2, 2]);
    expect(few).toBeUndefined();
  });

  it('do not pair seeds that the rival was not run with', () => {
    const own = new Map([[2, itemsWith(4)]]);
    const rivals = new Map([['rival', new Map([[1, itemsWith(9)]])]]);
    expect(generationFindings(EXAMPLES, own, rivals).one?.against).toEqual({});
  });
});
