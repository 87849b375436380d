import { solveSymmetric } from '../../eq/index.ts';
import { AXES } from './prior.ts';

/** Numbers on and above the diagonal of a covariance of AXES coordinates: 11, 12, 13, 14, 22 … 44. */
export const TRIANGLE = (AXES * (AXES + 1)) / 2;

/** The full matrix, row after row, from its numbers on and above the diagonal. */
export function fullMatrix(triangle: ArrayLike<number>): Float64Array {
  const matrix = new Float64Array(AXES * AXES);
  let at = 0;
  for (let i = 0; i < AXES; i++) {
    for (let j = i; j < AXES; j++) {
      const value = triangle[at++] as number;
      matrix[i * AXES + j] = value;
      matrix[j * AXES + i] = value;
    }
  }
  return matrix;
}

/** The numbers on and above the diagonal, row after row. */
export function upperTriangle(matrix: ArrayLike<number>): number[] {
  const triangle: number[] = [];
  for (let i = 0; i < AXES; i++) {
    for (let j = i; j < AXES; j++) triangle.push(matrix[i * AXES + j] as number);
  }
  return triangle;
}

/** Sum of the diagonal. */
export function trace(matrix: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < AXES; i++) sum += matrix[i * AXES + i] as number;
  return sum;
}

/** Whether a matrix is a covariance without a direction of variance 0. */
export function isPositiveDefinite(matrix: Float64Array): boolean {
  return solveSymmetric(matrix.slice(), new Float64Array(AXES));
}
