import { dot, squaredDistance } from '../../statistics/linear-algebra.ts';
import { Random } from '../../statistics/random.ts';
import { meanOf } from '../../statistics/shrinkage.ts';

/** Points in two parts, each point nearer to its own part's mean than to the other's. */
export interface TwoParts {
  /** Indices of the points; of two parts of different size the larger one comes first. */
  readonly parts: readonly [readonly number[], readonly number[]];
  /**
   * Squared distances to the parts' means over those to the mean of all, 0 … 1: the lower, the clearer
   * the split. 1 where all points are one.
   */
  readonly unexplainedShare: number;
}

/** From each start the nearest of many splits is found; eight seldom miss the best of all. */
const STARTS = 8;
/** Some ten do. */
const MOST_STEPS = 100;

/**
 * Splits points in two by k-means (Lloyd, 1982), the best of several starts from pairs of points. The
 * pairs are the same for the same number of points, so that the split is the same for the same points.
 *
 * @throws {RangeError} for fewer than two points
 */
export function splitInTwo(points: readonly Float64Array[]): TwoParts {
  const count = points.length;
  if (count < 2) throw new RangeError('fewer than two points cannot be split');
  const random = new Random(1);
  let best: Halves = { isSecond: [], explained: -1 };
  for (let start = 0; start < STARTS; start++) {
    const first = random.below(count);
    const second = (first + 1 + random.below(count - 1)) % count;
    const found = halved(points, points[first] as Float64Array, points[second] as Float64Array);
    if (found.explained > best.explained) best = found;
  }
  const side = (isSecond: boolean): number[] =>
    [...points.keys()].filter((i) => (best.isSecond[i] as boolean) === isSecond);
  const [one, other] = [side(false), side(true)];
  const mean = meanOf(points);
  const total = points.reduce((sum, point) => sum + squaredDistance(point, mean), 0);
  return {
    parts: one.length < other.length ? [other, one] : [one, other],
    unexplainedShare: total === 0 ? 1 : 1 - best.explained / total,
  };
}

interface Halves {
  readonly isSecond: readonly boolean[];
  /** By how much squared distances to the parts' means are less than those to the mean of all. */
  readonly explained: number;
}

function halved(points: readonly Float64Array[], from: Float64Array, to: Float64Array): Halves {
  let centres = [from, to] as const;
  let halves: Halves = { isSecond: [], explained: 0 };
  for (let step = 0; step < MOST_STEPS; step++) {
    const isSecond = nearerToSecond(points, centres);
    if (isSecond.every((side, i) => side === halves.isSecond[i])) break;
    const second = points.filter((_, i) => isSecond[i]);
    const first = points.filter((_, i) => !isSecond[i]);
    // All points are equal; a part that has points never loses all of them.
    if (first.length === 0 || second.length === 0) return { isSecond, explained: 0 };
    centres = [meanOf(first), meanOf(second)];
    const shares = (first.length * second.length) / points.length;
    halves = { isSecond, explained: shares * squaredDistance(...centres) };
  }
  return halves;
}

/** A point is nearer to the second centre if it lies beyond the plane half-way between the two. */
function nearerToSecond(
  points: readonly Float64Array[],
  [first, second]: readonly [Float64Array, Float64Array],
): boolean[] {
  const direction = second.map((value, i) => value - (first[i] as number));
  const middle = dot(direction, first) / 2 + dot(direction, second) / 2;
  return points.map((point) => dot(direction, point) > middle);
}
