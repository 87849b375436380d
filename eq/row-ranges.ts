import { GAIN_DB, LOG2_FREQUENCY_HZ, LOG2_Q, BAND_TYPES } from './layout.ts';

/** Largest gain in dB, up or down, that a fit or the network gives a band. */
export const GAIN_LIMIT_DB = 12;

/**
 * The frequency range of each band in a fit, in Hz. Neighbours overlap only a little, so that a band covers
 * the same part of the spectrum in every curve. Otherwise averages and morphs of rows would mean nothing.
 */
const FREQUENCY_RANGES_HZ = [
  [25, 200],
  [80, 500],
  [350, 2200],
  [1200, 7000],
  [3500, 16_000],
] as const;
const SHELF_Q_RANGE = [0.3, 1.5] as const;
const BELL_Q_RANGE = [0.2, 10] as const;
const SHELF_Q = 0.71;
const BELL_Q = 1;

/** The range of one number of a band row: its lower end, its width, and its value when nothing is known. */
export interface Range {
  readonly low: number;
  readonly span: number;
  readonly prior: number;
}

const range = (low: number, high: number, prior = (low + high) / 2): Range => ({
  low,
  span: high - low,
  prior,
});

/** The ranges of the 15 numbers of a band row, in the row's units and order. */
export const ROW_RANGES: readonly Range[] = FREQUENCY_RANGES_HZ.flatMap(([lowHz, highHz], band) => {
  const shelf = BAND_TYPES[band] !== 'peaking';
  const [lowQ, highQ] = shelf ? SHELF_Q_RANGE : BELL_Q_RANGE;
  const numbers: Range[] = [];
  numbers[GAIN_DB] = range(-GAIN_LIMIT_DB, GAIN_LIMIT_DB, 0);
  numbers[LOG2_FREQUENCY_HZ] = range(Math.log2(lowHz), Math.log2(highHz));
  numbers[LOG2_Q] = range(Math.log2(lowQ), Math.log2(highQ), Math.log2(shelf ? SHELF_Q : BELL_Q));
  return numbers;
});

/** The row when nothing is known: no gain, the Q above, and frequencies in the middle of their ranges. */
export const PRIOR_ROW: readonly number[] = ROW_RANGES.map(({ prior }) => prior);
