import { MAX_FREQUENCY_HZ, MIN_FREQUENCY_HZ, logMapping } from '../eq/index.ts';

const FREQUENCY_AXIS = logMapping(MIN_FREQUENCY_HZ, MAX_FREQUENCY_HZ);

/** Lines of the frequency axis, and how they are labelled. */
export const FREQUENCY_LINES: readonly (readonly [frequencyHz: number, label: string])[] = [
  [50, '50'],
  [100, '100'],
  [200, '200'],
  [500, '500'],
  [1000, '1k'],
  [2000, '2k'],
  [5000, '5k'],
  [10_000, '10k'],
];

const RANGES_DB = [6, 12, 24] as const;

/** How much more than its outermost lines the graph shows. */
const HEADROOM = 1.25;

/** The smallest range in dB that holds a peak: 6, 12 or 24. */
export function chooseRangeDb(peakDb: number): number {
  return RANGES_DB.find((rangeDb) => peakDb <= rangeDb) ?? 24;
}

/** Lines of the gain axis in dB, top to bottom. */
export function gainLinesDb(rangeDb: number): readonly number[] {
  return [rangeDb, rangeDb / 2, 0, -rangeDb / 2, -rangeDb];
}

/** Where a frequency in Hz is on the graph, 0 … 1 from left to right. */
export function frequencyToX(frequencyHz: number): number {
  return FREQUENCY_AXIS.toUnit(frequencyHz);
}

/** Where a gain in dB is on the graph, 0 … 1 from top to bottom, clamped to the edges. */
export function gainToY(gainDb: number, rangeDb: number): number {
  return Math.min(1, Math.max(0, 0.5 - gainDb / graphSpanDb(rangeDb)));
}

/** Octaves from the graph's left edge to its right one. */
export const GRAPH_OCTAVES = Math.log2(MAX_FREQUENCY_HZ / MIN_FREQUENCY_HZ);

/** dB from the graph's bottom to its top. */
export function graphSpanDb(rangeDb: number): number {
  return 2 * HEADROOM * rangeDb;
}

/** Width and height of the SVG box that paths are drawn in. */
export const BOX = 1000;

/** SVG path of a curve through `gainsDb` at `frequenciesHz`. */
export function curvePath(
  frequenciesHz: ArrayLike<number>,
  gainsDb: ArrayLike<number>,
  rangeDb: number,
): string {
  const points = Array.from(frequenciesHz, (frequencyHz, i) => {
    const x = BOX * frequencyToX(frequencyHz);
    const y = BOX * gainToY(gainsDb[i] ?? 0, rangeDb);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
