import type { Matrix } from '../../eq/index.ts';
import { solveSymmetric } from '../../eq/index.ts';
import { multiply, withoutNegative } from './linear-algebra.ts';

/** How points spread: between the terms and between the people of one term. */
export interface Spread {
  /** The point of a term of which nothing is known. */
  readonly mean: Float64Array;
  /** Covariance between terms. */
  readonly between: Matrix;
  /** Covariance within a term. */
  readonly within: Matrix;
}

/**
 * Estimates spread by the method of moments (one-way analysis of variance with unequal groups; Searle,
 * Casella and McCulloch, "Variance Components", 1992, chapter 3).
 *
 * @param groups the points of each term; terms of one point tell nothing and are left out
 * @throws {RangeError} if fewer than two terms have two points
 */
export function spreadOf(groups: readonly (readonly Float64Array[])[]): Spread {
  const shared = groups.filter((group) => group.length > 1);
  if (shared.length < 2) throw new RangeError('spread needs two terms of two points or more');
  const size = shared[0]?.[0]?.length ?? 0;
  const points = shared.flat();
  const mean = meanOf(points);
  const within = new Float64Array(size * size);
  const amongMeans = new Float64Array(size * size);
  for (const group of shared) {
    const centre = meanOf(group);
    for (const point of group) addOuter(within, difference(point, centre), 1);
    addOuter(amongMeans, difference(centre, mean), group.length);
  }
  const count = points.length;
  const terms = shared.length;
  const squares = shared.reduce((sum, group) => sum + group.length ** 2, 0);
  const effectiveSize = (count - squares / count) / (terms - 1);
  const w = within.map((value) => value / (count - terms));
  const b = amongMeans.map((value, i) => (value / (terms - 1) - (w[i] as number)) / effectiveSize);
  return { mean, between: withoutNegative(b), within: w };
}

/**
 * The most likely point of a term, from the points of the people who taught it: their mean, drawn to the mean
 * of all terms the more, the fewer they are, and the more in directions in which people differ.
 *
 * z = μ + B (B + W/n)⁻¹ (z̄ - μ), the posterior mean of the normal model.
 */
export function shrunkMean(points: readonly Float64Array[], spread: Spread): Float64Array {
  const { mean, between, within } = spread;
  const size = mean.length;
  const solved = difference(meanOf(points), mean);
  const total = between.map((value, i) => value + (within[i] as number) / points.length);
  // Where neither terms nor people differ there is nothing to move along; a trace of noise keeps the
  // system solvable there.
  const trace = total.reduce((sum, value, i) => (i % (size + 1) === 0 ? sum + value : sum), 0);
  for (let i = 0; i < size; i++) {
    total[i * size + i] = (total[i * size + i] as number) + 1e-9 * trace + Number.MIN_VALUE;
  }
  if (!solveSymmetric(total, solved)) throw new RangeError('the spread is no covariance');
  return multiply(between, solved).map((value, i) => value + (mean[i] as number));
}

/** Mean of points. */
export function meanOf(points: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(points[0]?.length ?? 0);
  for (const point of points) {
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (point[i] as number);
  }
  return sum.map((value) => value / points.length);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - (b[i] as number));
}

function addOuter(matrix: Matrix, x: Float64Array, weight: number): void {
  const n = x.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      matrix[i * n + j] =
        (matrix[i * n + j] as number) + weight * (x[i] as number) * (x[j] as number);
    }
  }
}
