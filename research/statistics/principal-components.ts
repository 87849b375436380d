import type { Matrix } from '../../eq/index.ts';
import { symmetricEigen } from '../../eq/index.ts';
import { meanOf } from './shrinkage.ts';

/** The directions in which points spread most, and their mean. */
export interface PrincipalComponents {
  readonly mean: Float64Array;
  /** Of length 1, at right angles to each other, the widest spread first. */
  readonly axes: readonly Float64Array[];
  /** Variance along each axis. */
  readonly variances: Float64Array;
}

/** The first `count` principal components of points. */
export function principalComponents(
  points: readonly Float64Array[],
  count: number,
): PrincipalComponents {
  const mean = meanOf(points);
  return { mean, ...axesOf(covarianceOf(points, mean), count) };
}

/** Covariance matrix of points around a centre; the divisor is the number of points. */
function covarianceOf(points: readonly Float64Array[], mean: Float64Array): Matrix {
  const size = mean.length;
  const covariance = new Float64Array(size * size);
  for (const point of points) {
    const x = point.map((value, i) => value - (mean[i] as number));
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        const at = i * size + j;
        covariance[at] =
          (covariance[at] as number) + ((x[i] as number) * (x[j] as number)) / points.length;
      }
    }
  }
  return covariance;
}

/** The first `count` axes of a covariance matrix. */
export function axesOf(
  covariance: Matrix,
  count: number,
): Pick<PrincipalComponents, 'axes' | 'variances'> {
  const { values, vectors } = symmetricEigen(covariance);
  return { axes: vectors.slice(0, count), variances: values.slice(0, count) };
}

/** Coordinates of a point along each axis, measured from `from`. */
export function along(
  axes: readonly Float64Array[],
  from: Float64Array,
  point: Float64Array,
): Float64Array {
  return Float64Array.from(axes, (axis) =>
    axis.reduce((sum, value, i) => sum + value * ((point[i] as number) - (from[i] as number)), 0),
  );
}
