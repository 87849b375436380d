import { msg, str } from '@lit/localize';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import type { MapPoint } from '../../figure/index.ts';
import type { RangeSpec } from '../kit/range-steps.ts';

const MARGIN = 1.1;
const STEPS = { defaultValue: 0, step: 0.02, fineStep: 0.002 } as const;

/** The ranges of mapX and mapY that hold all words, with a margin. Zero is in the middle of both. */
export function mapAxes(terms: readonly InstrumentTerm[]): readonly [RangeSpec, RangeSpec] {
  const spec = (axis: 0 | 1): RangeSpec => {
    const far = Math.max(0.01, ...terms.map(({ map }) => Math.abs(map[axis])));
    const maxValue = Math.min(1, Math.ceil(100 * MARGIN * far) / 100);
    return { ...STEPS, minValue: -maxValue, maxValue };
  };
  return [spec(0), spec(1)];
}

/** The pixel of a map point; y points down. */
export function toPixel(
  point: MapPoint,
  [x, y]: readonly [RangeSpec, RangeSpec],
  width: number,
  height: number,
): [x: number, y: number] {
  return [
    (width * (point[0] - x.minValue)) / (x.maxValue - x.minValue),
    (height * (y.maxValue - point[1])) / (y.maxValue - y.minValue),
  ];
}

/** The point of a straight walk from A to B that is nearest to another point: its share of the walk, 0 … 1, and its distance. */
export function nearestOnWalk(
  [ax, ay]: MapPoint,
  [bx, by]: MapPoint,
  [x, y]: MapPoint,
): { readonly share: number; readonly distance: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return { share, distance: Math.hypot(ax + share * dx - x, ay + share * dy - y) };
}

/** "0.31 towards brighter" */
export function spokenCoordinate(value: number, [less, more]: readonly [string, string]): string {
  const size = Math.abs(value).toFixed(2);
  return Number(size) === 0
    ? msg('in the middle')
    : msg(str`${size} towards ${value < 0 ? less : more}`);
}
