import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaledWeights, writeBlendedLatent } from '../../words/blend.ts';

describe('the weights of a blend', () => {
  test('are scaled to sum to 1', () => {
    const weight = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), (weights) => {
        const scaled = scaledWeights(weights);
        expect(scaled.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        scaled.forEach((share, i) =>
          expect(share * (weights[0] ?? NaN)).toBeCloseTo(
            (weights[i] ?? NaN) * (scaled[0] ?? NaN),
            6,
          ),
        );
      }),
    );
  });

  test('keep their exact values if they are the shares of a morph', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (morph) => {
        expect(scaledWeights([1 - morph, morph])).toEqual([1 - morph, morph]);
      }),
    );
  });

  test.each([[[-1, 2]], [[NaN, 1]], [[Infinity, 1]]])('refuse %j', (weights) => {
    expect(() => scaledWeights(weights)).toThrow('a weight is a number from 0 up, not');
  });

  test.each([[[]], [[0, 0]], [[1e308, 1e308]]])('refuse the sum of %j', (weights) => {
    expect(() => scaledWeights(weights)).toThrow('weights sum to a finite number above 0, not');
  });
});

test('a blended point is the weighted mean and is written only at the offset', () => {
  const z = new Float64Array(6).fill(7);
  writeBlendedLatent(
    [
      [1, 2],
      [3, -4],
      [0, 10],
    ],
    [0.5, 0.25, 0.25],
    z,
    2,
  );
  expect([...z]).toEqual([7, 7, 1.25, 2.5, 7, 7]);
});
