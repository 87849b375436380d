import { centredResponseDb } from '../../../eq/index.ts';
import type { Numbers } from '../../../eq/index.ts';
import { WALK_ROWS } from '../../../words/index.ts';
import { average, median, quantile } from '../../statistics/quantiles.ts';
import { straightness } from './walk-straightness.ts';
import type { Straightness } from './walk-straightness.ts';

/** Straightness of the walk between two words. */
export interface WalkedPair extends Straightness {
  readonly from: string;
  readonly to: string;
}

/** Straightness over many walks. */
export interface Interpolation {
  readonly pairs: number;
  /** Mean share of frequencies that only rise or only fall. */
  readonly monotone: number;
  /** Mean share of frequencies that go back by no more than 0.05 dB altogether. */
  readonly nearlyMonotone: number;
  /** Median length of the path over the straight line's. */
  readonly pathRatio: number;
  /** 95th percentile of the walks' largest steps of 1/128, in dB. */
  readonly largestStepDb: number;
  /** The pair with the longest path on average. */
  readonly worst: { readonly from: string; readonly to: string; readonly pathRatio: number };
}

/**
 * Walks between all pairs of points, straight in the latent space.
 *
 * @param decode band rows of latent points
 */
export function walkPairs(
  centroids: ReadonlyMap<string, Float64Array>,
  decode: (points: readonly Numbers[]) => readonly Numbers[],
): WalkedPair[] {
  const terms = [...centroids];
  return terms.flatMap(([from, start], i) => {
    const others = terms.slice(i + 1);
    // One word's walks at a time: all at once would be a hundred thousand rows.
    const points = others.flatMap(([, end]) =>
      Array.from({ length: WALK_ROWS }, (_, step) => {
        const alpha = step / (WALK_ROWS - 1);
        return start.map((value, k) => (1 - alpha) * value + alpha * (end[k] as number));
      }),
    );
    const rows = points.length === 0 ? [] : decode(points);
    return others.map(([to], pair) => {
      const own = rows.slice(pair * WALK_ROWS, (pair + 1) * WALK_ROWS);
      return { from, to, ...straightness(own.map(centredResponseDb)) };
    });
  });
}

/** Sums up walks, of one model or of many; undefined without walks. */
export function interpolation(walks: readonly WalkedPair[]): Interpolation | undefined {
  if (walks.length === 0) return undefined;
  const ratios = new Map<string, { from: string; to: string; all: number[] }>();
  for (const { from, to, pathRatio } of walks) {
    const key = `${from}\n${to}`;
    const found = ratios.get(key) ?? { from, to, all: [] };
    found.all.push(pathRatio);
    ratios.set(key, found);
  }
  const [worst] = [...ratios.values()]
    .map(({ from, to, all }) => ({ from, to, pathRatio: average(all) }))
    .sort((a, b) => b.pathRatio - a.pathRatio);
  return {
    pairs: ratios.size,
    monotone: average(walks.map(({ monotone }) => monotone)),
    nearlyMonotone: average(walks.map(({ nearlyMonotone }) => nearlyMonotone)),
    pathRatio: median(walks.map(({ pathRatio }) => pathRatio)),
    largestStepDb: quantile(
      walks.map(({ largestStepDb }) => largestStepDb),
      0.95,
    ),
    worst: worst as Interpolation['worst'],
  };
}
