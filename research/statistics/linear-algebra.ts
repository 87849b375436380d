import { solveSymmetric, symmetricEigen } from '../../eq/index.ts';
import type { Matrix } from '../../eq/index.ts';

/** Matrix times vector. */
export function multiply(a: Matrix, x: Float64Array): Float64Array {
  const n = x.length;
  return x.map((_, i) => x.reduce((sum, value, k) => sum + (a[i * n + k] as number) * value, 0));
}

/** The nearest symmetric matrix without negative eigenvalues. */
export function withoutNegative(matrix: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(matrix);
  const n = values.length;
  const result = new Float64Array(n * n);
  vectors.forEach((vector, e) => {
    const value = Math.max(0, values[e] as number);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        result[i * n + j] =
          (result[i * n + j] as number) + value * (vector[i] as number) * (vector[j] as number);
      }
    }
  });
  return result;
}

/** Sum of the products of two lists of numbers. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Squared Euclidean distance of two points. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return sum;
}

/**
 * The lower triangular matrix L with L·Lᵀ = `covariance`, row after row. Only its lower half counts.
 *
 * @throws {RangeError} if the matrix is not positive definite
 */
export function choleskyFactor(covariance: Matrix): Matrix {
  const factor = covariance.slice();
  const size = Math.round(Math.sqrt(covariance.length));
  // Solving any system leaves the factor in the matrix.
  if (!solveSymmetric(factor, new Float64Array(size))) {
    throw new RangeError('the matrix is not positive definite');
  }
  return factor;
}
