import { centred } from './curve-grid.ts';
import { fitRow, fitVariables } from './fit-row.ts';
import type { FitProblem } from './fit-row.ts';
import { PRIOR_ROW, ROW_RANGES } from './row-ranges.ts';

/** Pull of a fit towards PRIOR_ROW, in dB² per unit² of its variables. */
export const FIT_RIDGE = 0.3;

let known: FitProblem | undefined;

function problem(): FitProblem {
  const prior = fitVariables(ROW_RANGES, PRIOR_ROW);
  return { ranges: ROW_RANGES, prior, ridge: FIT_RIDGE, isLevelFree: false, starts: [prior] };
}

/**
 * The band row that makes a curve's shape and no level, each slot in its own range: the fit that the
 * network learned from, from one start instead of four, which is as near to within some hundredths of a
 * dB and takes a millisecond.
 *
 * @param curveDb in dB at GRID_HZ, at any level
 */
export function fitCurve(curveDb: Float64Array): Float64Array {
  known ??= problem();
  return fitRow(centred(curveDb), known);
}
