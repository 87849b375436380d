import { centred } from './curve-grid.ts';
import { fitRow, fitVariables } from './fit-row.ts';
import type { FitProblem } from './fit-row.ts';
import { PRIOR_ROW, ROW_RANGES } from './row-ranges.ts';

/** Weight of the pull of a fit towards PRIOR_ROW, in dB² per unit² of its variables. */
export const FIT_RIDGE = 0.3;

let cachedProblem: FitProblem | undefined;

function createProblem(): FitProblem {
  const prior = fitVariables(ROW_RANGES, PRIOR_ROW);
  return { ranges: ROW_RANGES, prior, ridge: FIT_RIDGE, isLevelFree: false, starts: [prior] };
}

/**
 * The band row that has a curve's shape and no level, each band in its own range. It is the fit that the
 * network learned from, with one start instead of four: it takes a millisecond and is within some
 * hundredths of a dB of the other.
 *
 * @param curveDb in dB at GRID_HZ, at any level
 */
export function fitCurve(curveDb: Float64Array): Float64Array {
  cachedProblem ??= createProblem();
  return fitRow(centred(curveDb), cachedProblem);
}
