import {
  ROW_LENGTH,
  GRID_SIZE,
  ROW_RANGES,
  centred,
  centredResponseDb,
  rmsDifferenceDb,
} from '../../../eq/index.ts';
import { Random } from '../../statistics/random.ts';
import { meanOf } from '../../statistics/shrinkage.ts';
import { median, quantile } from '../../statistics/quantiles.ts';

/** How well and how steadily five bands follow the curves. */
export interface FitStatistics {
  readonly medianDb: number;
  readonly p95Db: number;
  readonly maxDb: number;
  /** How many errors lie in each step, the last one open upwards. */
  readonly histogram: { readonly stepDb: number; readonly counts: readonly number[] };
  /**
   * Response of the mean of two neighbours' rows against the mean of their responses, RMS in dB: what
   * an average or a morph of rows is off by.
   */
  readonly between: { readonly medianDb: number; readonly p90Db: number };
  /** How far the 15 numbers move, RMS in units of their ranges, when a curve wobbles by 0.25 dB. */
  readonly wobble: { readonly median: number; readonly p90: number };
}

const STEP_DB = 0.05;
const STEPS = 30;
const WOBBLE_DB = 0.25;
const WAVES = 5;

/**
 * @param curves curves without level
 * @param rows the row fitted to each
 * @param errorsDb how far each row's response stays from its curve
 * @param wobbledRows the row fitted to each curve after `wobbled`
 */
export function fitStatistics(
  curves: readonly Float64Array[],
  rows: readonly Float64Array[],
  errorsDb: readonly number[],
  wobbledRows: readonly Float64Array[],
): FitStatistics {
  const counts = new Array<number>(STEPS).fill(0);
  for (const error of errorsDb) {
    const step = Math.min(STEPS - 1, Math.floor(error / STEP_DB));
    counts[step] = (counts[step] as number) + 1;
  }
  const between = rows.map((row, i) =>
    offBetween(row, rows[neighbourOf(curves, i)] as Float64Array),
  );
  const moved = rows.map((row, i) => movedBy(row, wobbledRows[i] as Float64Array));
  return {
    medianDb: median(errorsDb),
    p95Db: quantile(errorsDb, 0.95),
    maxDb: Math.max(...errorsDb),
    histogram: { stepDb: STEP_DB, counts },
    between: { medianDb: median(between), p90Db: quantile(between, 0.9) },
    wobble: { median: median(moved), p90: quantile(moved, 0.9) },
  };
}

/** A curve with a smooth disturbance of 0.25 dB RMS: a few slow waves of random size. */
export function wobbled(curveDb: Float64Array, random: Random): Float64Array {
  const sizes = Array.from({ length: WAVES }, () => [random.normal(), random.normal()] as const);
  const wave = centred(
    Float64Array.from({ length: GRID_SIZE }, (_, i) => {
      const phase = (Math.PI * i) / (GRID_SIZE - 1);
      return sizes.reduce(
        (sum, [a, b], k) => sum + a * Math.cos((k + 1) * phase) + b * Math.sin((k + 1) * phase),
        0,
      );
    }),
  );
  const scale = WOBBLE_DB / rmsDifferenceDb(wave, new Float64Array(GRID_SIZE));
  return curveDb.map((value, i) => value + scale * (wave[i] as number));
}

function offBetween(a: Float64Array, b: Float64Array): number {
  const responses = meanOf([centredResponseDb(a), centredResponseDb(b)]);
  return rmsDifferenceDb(centredResponseDb(meanOf([a, b])), responses);
}

function movedBy(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < ROW_LENGTH; i++) {
    const { span } = ROW_RANGES[i] as (typeof ROW_RANGES)[number];
    sum += (((a[i] as number) - (b[i] as number)) / span) ** 2;
  }
  return Math.sqrt(sum / ROW_LENGTH);
}

function neighbourOf(curves: readonly Float64Array[], own: number): number {
  let nearest = own;
  let least = Infinity;
  curves.forEach((curve, i) => {
    if (i === own) return;
    const far = rmsDifferenceDb(curve, curves[own] as Float64Array);
    if (far >= least) return;
    least = far;
    nearest = i;
  });
  return nearest;
}
