import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSymmetric, symmetricEigen } from '../../../eq/index.ts';
import { multiply, withoutNegative } from '../../statistics/linear-algebra.ts';

const SIZE = 5;
const numbers = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length });
const symmetric = numbers(SIZE * SIZE).map((values) =>
  Float64Array.from(values, (_, at) => {
    const [i, j] = [Math.floor(at / SIZE), at % SIZE];
    return ((values[i * SIZE + j] ?? 0) + (values[j * SIZE + i] ?? 0)) / 2;
  }),
);
/** Symmetric and safely positive: A·A + 1. */
const positive = symmetric.map((a) =>
  a.map((_, at) => {
    const [i, j] = [Math.floor(at / SIZE), at % SIZE];
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < SIZE; k++) sum += (a[i * SIZE + k] ?? 0) * (a[k * SIZE + j] ?? 0);
    return sum;
  }),
);

const near = (a: Float64Array, b: Float64Array, digits = 8): void =>
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i] ?? NaN, digits));

describe('solving', () => {
  it('undoes multiplying', () => {
    fc.assert(
      fc.property(positive, numbers(SIZE), (a, values) => {
        const x = Float64Array.from(values);
        const solution = multiply(a, x);
        expect(solveSymmetric(a.slice(), solution)).toBe(true);
        near(solution, x);
      }),
    );
  });

  it('says so where there is no solution to trust', () => {
    expect(solveSymmetric(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toBe(false);
  });
});

describe('eigenvectors', () => {
  it('are stretched by their eigenvalues, which fall', () => {
    fc.assert(
      fc.property(symmetric, (a) => {
        const { values, vectors } = symmetricEigen(a);
        vectors.forEach((vector, e) => {
          const value = values[e] ?? NaN;
          near(
            multiply(a, vector),
            vector.map((x) => x * value),
          );
          expect(Math.hypot(...vector)).toBeCloseTo(1, 10);
          expect(value).toBeLessThanOrEqual((values[e - 1] ?? Infinity) + 1e-12);
        });
      }),
    );
  });
});

describe('a matrix without its negative part', () => {
  it('never stretches backwards and is the same where it never did', () => {
    fc.assert(
      fc.property(symmetric, positive, numbers(SIZE), (any, good, values) => {
        const x = Float64Array.from(values);
        const stretched = multiply(withoutNegative(any), x);
        expect(stretched.reduce((sum, y, i) => sum + y * (x[i] ?? 0), 0)).toBeGreaterThan(-1e-9);
        near(withoutNegative(good), good, 7);
      }),
    );
  });
});
