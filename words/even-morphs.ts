import {
  MAX_FREQUENCY_HZ,
  ROW_LENGTH,
  analogResponseDb,
  centred,
  logFrequenciesHz,
  rmsDifferenceDb,
  rowToBands,
  writeEffectiveRow,
} from '../eq/index.ts';

/** Ten octaves, 12 points each. */
const FREQUENCIES_HZ = logFrequenciesHz(121);
/** In dB: a shorter walk does not change the sound. */
const MIN_LENGTH_DB = 1e-9;
/** Halvings of the interval of the step's size, down to the last bits of a double. */
const HALVINGS = 50;

/**
 * The morph values of stops of a walk that are evenly spaced to the ear: each stop differs from the one
 * before it by the same number of decibels. Equal steps of the morph do not, because the decoder is not
 * linear.
 *
 * The difference of two stops is the root mean square of the difference of their analog responses, over
 * 20 Hz … 20 kHz evenly in octaves. Each response is taken without its level, its mean over these
 * frequencies, because a change of loudness is no change of sound. Steps are equal within 1 %, unless the
 * walk turns back towards a curve that it has passed. If nothing changes, the morph values are even.
 *
 * @param walk rows of 15 numbers, as `decodeWalk` makes them
 * @param steps how many stops, both ends included; 2 or more, and no more than the walk's rows
 * @param amount factor on every gain, applied before the walk is divided
 * @returns `steps` numbers from 0 to 1, never falling
 * @throws {RangeError} if `steps` is outside its range
 */
export function evenMorphs(walk: Float64Array, steps: number, amount = 1): number[] {
  const rows = walk.length / ROW_LENGTH;
  if (!Number.isInteger(steps) || steps < 2 || steps > rows) {
    throw new RangeError(`a walk of ${rows} rows has 2 to ${rows} stops, not ${steps}`);
  }
  const curvesDb = levelFreeResponsesDb(walk, amount);
  let lengthDb = 0;
  for (let i = 1; i < rows; i++) {
    lengthDb += rmsDifferenceDb(curvesDb[i - 1] as Float64Array, curvesDb[i] as Float64Array);
  }
  if (!(lengthDb > MIN_LENGTH_DB)) return Array.from({ length: steps }, (_, i) => i / (steps - 1));

  // Finds the largest step of which the walk has enough. A chord is never longer than its arc.
  let fitsDb = 0;
  let tooLongDb = lengthDb / (steps - 1) + MIN_LENGTH_DB;
  let stopRows: number[] = [];
  for (let i = 0; i < HALVINGS; i++) {
    const stepDb = (fitsDb + tooLongDb) / 2;
    const found = rowsAtSteps(curvesDb, stepDb, steps - 1);
    if (found === undefined) {
      tooLongDb = stepDb;
    } else {
      fitsDb = stepDb;
      stopRows = found;
    }
  }
  return [0, ...stopRows.slice(0, -1).map((row) => row / (rows - 1)), 1];
}

function levelFreeResponsesDb(walk: Float64Array, amount: number): Float64Array[] {
  const row = new Float64Array(ROW_LENGTH);
  return Array.from({ length: walk.length / ROW_LENGTH }, (_, i) => {
    writeEffectiveRow(walk, i * ROW_LENGTH, amount, Math.log2(MAX_FREQUENCY_HZ), row);
    return centred(analogResponseDb(rowToBands(row), FREQUENCIES_HZ));
  });
}

/**
 * Walks from the first curve and stops whenever the previous stop is `stepDb` away. Curves are interpolated
 * between rows, so a stop is a row index with a fraction.
 *
 * @returns `count` row indices, or undefined if the walk ends before
 */
function rowsAtSteps(
  curvesDb: readonly Float64Array[],
  stepDb: number,
  count: number,
): number[] | undefined {
  const stopRows: number[] = [];
  let stop = curvesDb[0] as Float64Array;
  let row = 0;
  while (stopRows.length < count) {
    while (rmsDifferenceDb(curvesDb[row + 1] as Float64Array, stop) < stepDb) {
      row++;
      if (row === curvesDb.length - 1) return undefined;
    }
    const from = curvesDb[row] as Float64Array;
    const to = curvesDb[row + 1] as Float64Array;
    const share = shareAtDistance(from, to, stop, stepDb);
    stopRows.push(row + share);
    stop = from.map((gainDb, k) => gainDb + share * ((to[k] as number) - gainDb));
  }
  return stopRows;
}

/** The share 0 … 1 from one curve to the next at which the line leaves the sphere around `centre`. */
function shareAtDistance(
  from: Float64Array,
  to: Float64Array,
  centre: Float64Array,
  distanceDb: number,
): number {
  let squared = 0;
  let across = 0;
  let beyond = -from.length * distanceDb ** 2;
  for (let k = 0; k < from.length; k++) {
    const step = (to[k] as number) - (from[k] as number);
    const offset = (from[k] as number) - (centre[k] as number);
    squared += step * step;
    across += step * offset;
    beyond += offset * offset;
  }
  const root = Math.sqrt(Math.max(0, across * across - squared * beyond));
  return Math.min(1, Math.max(0, (root - across) / squared));
}
