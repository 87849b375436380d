import { symmetricEigen } from '../../eq/index.ts';
import { meanOf } from '../statistics/shrinkage.ts';

/** A place on the plane of meanings. */
export type MapPoint = readonly [x: number, y: number];

/**
 * Lays curves out on a plane: their first two principal components, in one scale, the farthest at radius 1.
 *
 * @param curves centred curves in dB
 * @param right index of the curve that shall lie at positive x; -1 for none
 * @param up index of the curve that shall lie at positive y; -1 for none
 */
export function meaningMap(curves: readonly Float64Array[], right: number, up: number): MapPoint[] {
  const mean = meanOf(curves);
  const size = mean.length;
  const deviations = curves.map((curve) => curve.map((value, i) => value - (mean[i] as number)));
  const covariance = new Float64Array(size * size);
  for (const x of deviations) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        covariance[i * size + j] =
          (covariance[i * size + j] as number) + (x[i] as number) * (x[j] as number);
      }
    }
  }
  const [first, second] = symmetricEigen(covariance).vectors;
  if (first === undefined || second === undefined) return curves.map(() => [0, 0]);
  const along = (axis: Float64Array, anchor: number): number[] => {
    const positions = deviations.map((x) => x.reduce((sum, v, i) => sum + v * (axis[i] ?? 0), 0));
    return (positions[anchor] ?? 0) < 0 ? positions.map((value) => -value) : positions;
  };
  const x = along(first, right);
  const y = along(second, up);
  const radius = Math.max(...x.map((value, i) => Math.hypot(value, y[i] ?? 0)));
  return x.map((value, i): MapPoint =>
    radius === 0 ? [0, 0] : [value / radius, (y[i] ?? 0) / radius],
  );
}
