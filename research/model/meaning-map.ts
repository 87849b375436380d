import { along as alongAxes, principalComponents } from '../statistics/principal-components.ts';

/** A point on the map of meanings. */
export type MapPoint = readonly [x: number, y: number];

/**
 * Lays curves out on a plane: their first two principal components, in one scale, the farthest at radius 1.
 *
 * @param curves centred curves in dB
 * @param right index of the curve that shall lie at positive x; -1 for none
 * @param up index of the curve that shall lie at positive y; -1 for none
 */
export function meaningMap(curves: readonly Float64Array[], right: number, up: number): MapPoint[] {
  const { mean, axes } = principalComponents(curves, 2);
  const [first, second] = axes;
  if (first === undefined || second === undefined) return curves.map(() => [0, 0]);
  const along = (axis: Float64Array, anchor: number): number[] => {
    const positions = curves.map((curve) => alongAxes([axis], mean, curve)[0] ?? 0);
    return (positions[anchor] ?? 0) < 0 ? positions.map((value) => -value) : positions;
  };
  const x = along(first, right);
  const y = along(second, up);
  const radius = Math.max(...x.map((value, i) => Math.hypot(value, y[i] ?? 0)));
  return x.map((value, i): MapPoint =>
    radius === 0 ? [0, 0] : [value / radius, (y[i] ?? 0) / radius],
  );
}
