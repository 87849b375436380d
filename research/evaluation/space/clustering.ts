import { squaredDistance } from '../../statistics/linear-algebra.ts';
import type { Random } from '../../statistics/random.ts';
import { meanOf } from '../../statistics/shrinkage.ts';
import { average } from '../../statistics/quantiles.ts';

/** How far points of one label lie together and apart from the others. */
export interface Clustering {
  /** Points looked at; labels of one point are passed over. */
  readonly count: number;
  readonly labels: number;
  /** -1 … 1, higher is clearer. */
  readonly silhouette: number;
  /** 0 … ∞, lower is clearer. */
  readonly daviesBouldin: number;
  /** The same with the labels dealt out anew, mean of many deals: what labels without meaning give. */
  readonly nullSilhouette: number;
  readonly nullDaviesBouldin: number;
}

const DEALS = 20;

/**
 * Clustering of points by their labels, beside that of permuted labels. Undefined unless two labels have
 * two points.
 */
export function clustering(
  points: readonly Float64Array[],
  labels: readonly string[],
  random: Random,
  deals = DEALS,
): Clustering | undefined {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const kept = [...points.keys()].filter((i) => (counts.get(labels[i] as string) ?? 0) > 1);
  const names = [...new Set(kept.map((i) => labels[i] as string))];
  if (names.length < 2) return undefined;
  const keptPoints = kept.map((i) => points[i] as Float64Array);
  const numbers = kept.map((i) => names.indexOf(labels[i] as string));
  const distances = distancesOf(keptPoints);
  const nulls = Array.from({ length: deals }, () => {
    const dealt = [...numbers];
    random.shuffle(dealt);
    return {
      silhouette: silhouette(distances, dealt),
      daviesBouldin: daviesBouldin(keptPoints, dealt),
    };
  });
  return {
    count: kept.length,
    labels: names.length,
    silhouette: silhouette(distances, numbers),
    daviesBouldin: daviesBouldin(keptPoints, numbers),
    nullSilhouette: average(nulls.map((one) => one.silhouette)),
    nullDaviesBouldin: average(nulls.map((one) => one.daviesBouldin)),
  };
}

/** Euclidean distances [count, count] of all pairs of points. */
export function distancesOf(points: readonly Float64Array[]): Float64Array {
  const count = points.length;
  const distances = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const far = distance(points[i] as Float64Array, points[j] as Float64Array);
      distances[i * count + j] = far;
      distances[j * count + i] = far;
    }
  }
  return distances;
}

/**
 * Mean silhouette (Rousseeuw, 1987): (b - a) / max(a, b) with a a point's mean distance to its own
 * label's other points and b the least mean distance to another label's; 0 for a label of one point.
 *
 * @param distances of all pairs, [count, count]
 * @param labels 0, 1, 2 … of each point
 */
export function silhouette(distances: Float64Array, labels: readonly number[]): number {
  const count = labels.length;
  const classes = Math.max(...labels) + 1;
  const sizes = new Float64Array(classes);
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const own = labels[i] as number;
    if (sizes[own] === 1) continue;
    const sums = new Float64Array(classes);
    for (let j = 0; j < count; j++) {
      const label = labels[j] as number;
      sums[label] = (sums[label] as number) + (distances[i * count + j] as number);
    }
    const a = (sums[own] as number) / ((sizes[own] as number) - 1);
    let b = Infinity;
    for (let label = 0; label < classes; label++) {
      if (label !== own && sizes[label] !== 0) {
        b = Math.min(b, (sums[label] as number) / (sizes[label] as number));
      }
    }
    const larger = Math.max(a, b);
    total += larger === 0 ? 0 : (b - a) / larger;
  }
  return total / count;
}

/**
 * Davies-Bouldin index (Davies and Bouldin, 1979): mean over the labels of the worst (s + s') / d, with s
 * a label's mean distance to its centre and d the distance of two centres.
 */
export function daviesBouldin(points: readonly Float64Array[], labels: readonly number[]): number {
  const members = new Map<number, number[]>();
  labels.forEach((label, i) => members.set(label, [...(members.get(label) ?? []), i]));
  const clusters = [...members.values()].map((indices) => {
    const own = indices.map((i) => points[i] as Float64Array);
    const centre = meanOf(own);
    return { centre, scatter: average(own.map((point) => distance(point, centre))) };
  });
  const worst = clusters.map((one) =>
    Math.max(
      ...clusters
        .filter((other) => other !== one)
        .map((other) => (one.scatter + other.scatter) / apart(one.centre, other.centre)),
    ),
  );
  return average(worst);
}

/** Never 0: two labels with one centre are as good as merged, and their index beyond any other. */
function apart(a: Float64Array, b: Float64Array): number {
  return Math.max(distance(a, b), 1e-9);
}

function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(squaredDistance(a, b));
}
