import type { WordPoints } from '../word-points.ts';

/** Words that say where another one would be on the map. */
const NEIGHBOURS = 5;
const AT_A_WORD = 1e-9;

/**
 * Where a point of the latent space would be on the map: between the places of the words nearest to it,
 * by inverse square distance. For its colour and its name's place; the map itself has no such words.
 */
export function mapPointOf(
  z: ArrayLike<number>,
  { centroids, landmarks }: WordPoints,
): readonly [x: number, y: number] {
  const nearest = landmarks
    .map((landmark, term) => ({ landmark, squares: squaresBetween(z, centroids[term] ?? []) }))
    .sort((one, other) => one.squares - other.squares)
    .slice(0, NEIGHBOURS);
  const weights = nearest.map(({ squares }) => 1 / Math.max(squares, AT_A_WORD));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const along = (axis: 0 | 1): number =>
    nearest.reduce((at, { landmark }, i) => at + landmark[axis] * (weights[i] as number), 0) / sum;
  return [along(0), along(1)];
}

function squaresBetween(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < a.length; i++) squares += ((a[i] as number) - (b[i] ?? 0)) ** 2;
  return squares;
}
