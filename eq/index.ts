export { ChangeLoudness } from './change-loudness.ts';
export type { Band, BandType } from './band.ts';
export { analogGainDb, analogResponseDb } from './analog.ts';
export { COEFFICIENTS_PER_BAND, digitalResponseDb } from './coefficients.ts';
export { GRID_HZ, GRID_SIZE, centre, centred, rmsDifferenceDb } from './curve-grid.ts';
export { FIT_RIDGE, fitCurve } from './fit-curve.ts';
export { fitRow, fitVariables } from './fit-row.ts';
export type { FitProblem } from './fit-row.ts';
export { logFrequenciesHz } from './frequencies.ts';
export { dot, solveSymmetric, symmetricEigen } from './linear-algebra.ts';
export type { Eigen, Matrix } from './linear-algebra.ts';
export { PinkLoudness } from './loudness.ts';
export {
  BAND_COUNT,
  EDITS_LENGTH,
  EDITS_PER_BAND,
  EDIT_FREQUENCY_OCTAVES,
  EDIT_GAIN_DB,
  EDIT_ON,
  EDIT_PINNED,
  EDIT_Q_OCTAVES,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NEUTRAL_ROW,
  NO_EDITS,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
  BAND_TYPES,
  bandsToRow,
  rowToBands,
} from './layout.ts';
export type { Numbers } from './layout.ts';
export {
  MAX_FREQUENCY_HZ,
  MAX_GAIN_DB,
  MAX_Q,
  MAX_SHELF_Q,
  MIN_FREQUENCY_HZ,
  MIN_Q,
  MIN_SHELF_Q,
  clamp,
  maxLog2FrequencyHz,
  writeEffectiveRow,
} from './limits.ts';
export { GAIN_LIMIT_DB, PRIOR_ROW, ROW_RANGES } from './row-ranges.ts';
export type { Range } from './row-ranges.ts';
export { kWeighting } from './k-weighting.ts';
export { addBandResponse, centredResponseDb, rowResponseDb } from './row-response.ts';
export { matchedCoefficients, writeMatchedCoefficients } from './matched.ts';
export {
  decibelFormat,
  hertzFormat,
  octaveFormat,
  percentFormat,
  qFormat,
} from './value-format.ts';
export type { ValueFormat } from './value-format.ts';
export { logMapping } from './value-mapping.ts';
export type { ValueMapping } from './value-mapping.ts';
