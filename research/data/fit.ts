import {
  FIT_RIDGE,
  PRIOR_ROW,
  centred,
  centredResponseDb,
  fitRow,
  fitVariables,
  rmsDifferenceDb,
  rowResponseDb,
  ROW_RANGES,
} from '../../eq/index.ts';
import type { FitProblem, Range } from '../../eq/index.ts';
import { Random } from '../statistics/random.ts';
import { FREE_RANGES } from './ranges.ts';

/** Five bands that follow a curve. */
export interface Fit {
  /** Band row: gainDb, log2 frequencyHz, log2 q of each band, within the fit's ranges. */
  readonly row: Float64Array;
  /** RMS difference of the bands' response and the curve in dB, both without level where that is free. */
  readonly rmseDb: number;
}

/** How a curve is fitted. */
export interface FitOptions {
  /**
   * 'ridge': each band in its own range (ROW_RANGES), drawn to its middle. 'free': any band anywhere
   * (FREE_RANGES), without a ridge; follows the curve closer but is less steady.
   */
  readonly fit?: 'ridge' | 'free';
  /**
   * The level of the fit. 'free': only the shape is fitted, at any level;
   * 'kept': the bands make the curve's; 'none': they make the shape and no level, so that their gains
   * stay small and like curves have like bands.
   */
  readonly level?: 'free' | 'kept' | 'none';
}

/** Almost 0: a band without gain has no slope, and the equations need one. */
const FREE_RIDGE = 1e-6;
const STARTS = 4;

/** The prior, and others around it. */
function startsAround(prior: Float64Array): Float64Array[] {
  const random = new Random(20);
  return Array.from({ length: STARTS }, (_, start) =>
    prior.map((u) => (start === 0 ? u : u + random.normal())),
  );
}

function problem(ranges: readonly Range[], ridge: number): Omit<FitProblem, 'isLevelFree'> {
  const prior = fitVariables(ranges, PRIOR_ROW);
  return { ranges, prior, ridge, starts: startsAround(prior) };
}

const PROBLEMS = {
  ridge: problem(ROW_RANGES, FIT_RIDGE),
  free: problem(FREE_RANGES, FREE_RIDGE),
};

/**
 * Fits five bands to a curve in dB at GRID_HZ; by default with a free level and a ridge.
 *
 * Levenberg-Marquardt on the 15 numbers. Without the ridge several settings fit equally well, and noise
 * decides between them, so that neither averages nor networks can learn from the result. A free level
 * is eliminated by centring both sides, which is its least-squares optimum.
 */
export function fitBands(
  curveDb: Float64Array,
  { fit = 'ridge', level = 'free' }: FitOptions = {},
): Fit {
  const isLevelFree = level === 'free';
  const target = level === 'kept' ? curveDb : centred(curveDb);
  const row = fitRow(target, { ...PROBLEMS[fit], isLevelFree });
  const response = isLevelFree ? centredResponseDb(row) : rowResponseDb(row);
  return { row, rmseDb: rmsDifferenceDb(response, target) };
}
