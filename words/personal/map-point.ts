import type { WordPoints } from '../word-points.ts';

/** Number of the nearest words between which an own word lies on the map. */
const NEIGHBOURS = 5;
const MIN_SQUARES = 1e-9;

/**
 * The map point of a point of the latent space: the mean of the map points of the words nearest to it, by
 * inverse square distance. It gives an own word its colour and the position of its label; the map itself
 * blends the vocabulary's words alone.
 */
export function mapPointOf(
  z: ArrayLike<number>,
  { centroids, mapPoints }: WordPoints,
): readonly [x: number, y: number] {
  const nearest = mapPoints
    .map((mapPoint, term) => ({ mapPoint, squares: squaresBetween(z, centroids[term] ?? []) }))
    .sort((one, other) => one.squares - other.squares)
    .slice(0, NEIGHBOURS);
  const weights = nearest.map(({ squares }) => 1 / Math.max(squares, MIN_SQUARES));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const along = (axis: 0 | 1): number =>
    nearest.reduce((at, { mapPoint }, i) => at + mapPoint[axis] * (weights[i] as number), 0) / sum;
  return [along(0), along(1)];
}

function squaresBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += ((a[i] as number) - (b[i] ?? 0)) ** 2;
  return squares;
}
