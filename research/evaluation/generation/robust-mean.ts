import type { Matrix } from '../../../eq/index.ts';
import { solveSymmetric } from '../../../eq/index.ts';
import { shrunkMean } from '../../statistics/shrinkage.ts';
import type { Spread } from '../../statistics/shrinkage.ts';
import { perTerm } from './baseline-predictors.ts';
import type { Predictor } from './predictor.ts';
import { along, axesOf } from '../../statistics/principal-components.ts';
import { curveSpreadOf } from '../senses/senses.ts';

/**
 * Degrees of freedom. Four serve well where there are too few people to estimate them (Lange, Little
 * and Taylor, "Robust statistical modeling using the t distribution", 1989).
 */
const FREEDOM = 4;
/** People are judged along the directions in which words differ: 40 variances are not to be had. */
const COMPONENTS = 3;
const MOST_STEPS = 200;
/** A step of less is the end, RMS in dB. */
const STEADY_DB = 1e-6;

/** The mean to which people count the less, the farther they are from the rest. */
export const robustMean: Predictor = {
  name: 'robust mean',
  description: `the word’s curve of highest probability if people spread around it like Student’s t with ${FREEDOM} degrees of freedom and words like a normal distribution: a mean of the training curves to which people far from the rest count less, drawn to the mean of all words`,
  learn: (examples) => {
    const spread = curveSpreadOf(examples);
    const { axes } = axesOf(spread.between, COMPONENTS);
    // The t distribution's covariance is its scale times ν / (ν - 2).
    const scale = spread.within.map((value) => (value * (FREEDOM - 2)) / FREEDOM);
    const scaleAlong = projected(scale, axes);
    return perTerm(examples, (curves) =>
      robustMeanOf(curves, { ...spread, within: scale }, axes, scaleAlong),
    );
  },
};

/** By expectation and maximisation, from the shrunk mean on. */
function robustMeanOf(
  curves: readonly Float64Array[],
  spread: Spread,
  axes: readonly Float64Array[],
  scaleAlong: Matrix,
): Float64Array {
  let mean = shrunkMean(curves, spread);
  for (let step = 0; step < MOST_STEPS; step++) {
    const weights = curves.map((curve) => {
      const far = squaredMahalanobis(along(axes, mean, curve), scaleAlong);
      return (FREEDOM + axes.length) / (FREEDOM + far);
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const weighted = mean.map(
      (_, i) =>
        curves.reduce((sum, curve, k) => sum + (weights[k] as number) * (curve[i] as number), 0) /
        total,
    );
    // One curve that is worth `total` people.
    const within = spread.within.map((value) => value / total);
    const next = shrunkMean([weighted], { ...spread, within });
    const moved = Math.sqrt(
      next.reduce((sum, value, i) => sum + (value - (mean[i] as number)) ** 2, 0) / next.length,
    );
    mean = next;
    if (moved < STEADY_DB) break;
  }
  return mean;
}

/** A covariance along a few axes. */
function projected(covariance: Matrix, axes: readonly Float64Array[]): Matrix {
  const size = axes.length;
  const length = axes[0]?.length ?? 0;
  const result = new Float64Array(size * size);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q < size; q++) {
      let sum = 0;
      for (let i = 0; i < length; i++) {
        for (let j = 0; j < length; j++) {
          sum +=
            (axes[p]?.[i] as number) *
            (covariance[i * length + j] as number) *
            (axes[q]?.[j] as number);
        }
      }
      result[p * size + q] = sum;
    }
  }
  return result;
}

/** Squared Mahalanobis distance of a deviation under a covariance. */
function squaredMahalanobis(deviation: Float64Array, covariance: Matrix): number {
  const solved = deviation.slice();
  if (!solveSymmetric(covariance.slice(), solved))
    throw new RangeError('the spread is no covariance');
  return deviation.reduce((sum, value, i) => sum + value * (solved[i] as number), 0);
}
