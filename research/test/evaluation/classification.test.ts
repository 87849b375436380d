import { describe, expect, it } from 'vitest';
import { hitsOf, majority, rankOf } from '../../evaluation/space/classification.ts';
import type { Classifier } from '../../evaluation/space/classification.ts';
import {
  discriminantAnalysis,
  logisticRegression,
  nearestNeighbours,
} from '../../evaluation/space/classifiers.ts';
import { Random } from '../../statistics/random.ts';

describe('a rank', () => {
  it('counts what is likelier, and equals by their order', () => {
    const scores = Float64Array.of(0.2, 0.5, 0.2, 0.1);
    expect([0, 1, 2, 3].map((label) => rankOf(scores, label))).toEqual([1, 0, 2, 3]);
  });
});

describe('hits', () => {
  it('are the first guesses and the first five', () => {
    const sure: Classifier = {
      name: 'sure',
      learn: () => () => Float64Array.of(6, 5, 4, 3, 2, 1),
    };
    const points = [0, 4, 5].map((x) => Float64Array.of(x));
    const heldOut = { points, labels: [0, 4, 5] };
    expect(hitsOf(sure, heldOut, heldOut, 6)).toEqual({ count: 3, top1: 1, top5: 2 });
  });
});

const CENTRES = [
  [0, 0, 0],
  [4, 0, 0],
  [0, 4, 0],
];

/** Three clouds; the first has most points. */
function clouds(random: Random) {
  const labels = Array.from({ length: 120 }, (_, i) => (i % 4 === 3 ? 0 : i % 3));
  const points = labels.map((label) =>
    Float64Array.from(CENTRES[label] ?? [], (x) => x + random.normal()),
  );
  return { points, labels };
}

describe.each([nearestNeighbours(9), discriminantAnalysis(0.3, 4), logisticRegression(3, 0.01)])(
  '$name',
  (classifier) => {
    const random = new Random(8);
    const train = clouds(random);

    it('learns clouds apart', () => {
      const { count, top1 } = hitsOf(classifier, train, clouds(random), 3);
      expect(top1 / count).toBeGreaterThan(0.9);
    });

    it('guesses what is most frequent where points tell nothing', () => {
      const same = { ...train, points: train.points.map((_, i) => Float64Array.of(i % 2, 1, 1)) };
      const scores = classifier.learn(same.points, same.labels, 3)(Float64Array.of(0.5, 1, 1));
      expect(rankOf(scores, 0)).toBe(0);
    });

    it('has a score for a label that it never met', () => {
      const scores = classifier.learn(train.points, train.labels, 4)(Float64Array.of(0, 0, 0));
      expect([...scores].every(Number.isFinite)).toBe(true);
      expect(rankOf(scores, 3)).toBeGreaterThan(rankOf(scores, 0));
    });
  },
);

describe('the majority', () => {
  it('guesses the most frequent labels in their order', () => {
    const scores = majority.learn([], [2, 2, 2, 1, 1, 0], 3)(Float64Array.of());
    expect([0, 1, 2].map((label) => rankOf(scores, label))).toEqual([2, 1, 0]);
  });
});
