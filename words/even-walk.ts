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
/** In dB: a walk shorter than this goes nowhere. */
const STANDSTILL_DB = 1e-9;
/** Halvings of the step's length, down to the last bits of a double. */
const HALVINGS = 50;

/**
 * Stops of a walk that are evenly spaced to the ear: each differs from the one before it by the same
 * number of decibels. Even steps of the latent are not, for the decoder is not linear.
 *
 * The difference of two stops is the root mean square, over 20 Hz … 20 kHz evenly in octaves, of the
 * difference of their analog responses, each without its level, that is, its own mean over these
 * frequencies: a mere change of loudness is no change of sound. Steps are equal within 1 %, unless
 * the walk turns back on its way. Where nothing changes, the stops are even in the latent.
 *
 * @param walk rows of 15 numbers, as `decodeWalk` makes them
 * @param steps how many stops, both ends included; 2 or more, and no more than the walk's rows
 * @param amount factor on every gain; the walk as it is heard is what is divided
 * @returns `steps` numbers, from 0 to 1, never falling
 * @throws {RangeError} for a number of stops outside its range
 */
export function evenAlphas(walk: Float64Array, steps: number, amount = 1): number[] {
  const rows = walk.length / ROW_LENGTH;
  if (!Number.isInteger(steps) || steps < 2 || steps > rows) {
    throw new RangeError(`a walk of ${rows} rows has 2 to ${rows} stops, not ${steps}`);
  }
  const curvesDb = levelFreeResponsesDb(walk, amount);
  let lengthDb = 0;
  for (let i = 1; i < rows; i++) {
    lengthDb += rmsDifferenceDb(curvesDb[i - 1] as Float64Array, curvesDb[i] as Float64Array);
  }
  if (!(lengthDb > STANDSTILL_DB)) return Array.from({ length: steps }, (_, i) => i / (steps - 1));

  // The longest step of which the walk holds enough: a chord is never longer than its arc.
  let fitsDb = 0;
  let tooLongDb = lengthDb / (steps - 1) + STANDSTILL_DB;
  let positions: number[] = [];
  for (let i = 0; i < HALVINGS; i++) {
    const stepDb = (fitsDb + tooLongDb) / 2;
    const found = positionsAtSteps(curvesDb, stepDb, steps - 1);
    if (found === undefined) {
      tooLongDb = stepDb;
    } else {
      fitsDb = stepDb;
      positions = found;
    }
  }
  return [0, ...positions.slice(0, -1).map((position) => position / (rows - 1)), 1];
}

function levelFreeResponsesDb(walk: Float64Array, amount: number): Float64Array[] {
  const row = new Float64Array(ROW_LENGTH);
  return Array.from({ length: walk.length / ROW_LENGTH }, (_, i) => {
    writeEffectiveRow(walk, i * ROW_LENGTH, amount, Math.log2(MAX_FREQUENCY_HZ), row);
    return centred(analogResponseDb(rowToBands(row), FREQUENCIES_HZ));
  });
}

/**
 * Where one comes to who leaves the first curve and stops each time when the last stop is `stepDb`
 * away: positions in rows, between which curves are interpolated. Undefined where the walk ends before
 * `count` steps are made.
 */
function positionsAtSteps(
  curvesDb: readonly Float64Array[],
  stepDb: number,
  count: number,
): number[] | undefined {
  const positions: number[] = [];
  let stop = curvesDb[0] as Float64Array;
  let row = 0;
  while (positions.length < count) {
    while (rmsDifferenceDb(curvesDb[row + 1] as Float64Array, stop) < stepDb) {
      row++;
      if (row === curvesDb.length - 1) return undefined;
    }
    const from = curvesDb[row] as Float64Array;
    const to = curvesDb[row + 1] as Float64Array;
    const share = shareAtDistance(from, to, stop, stepDb);
    positions.push(row + share);
    stop = from.map((gainDb, k) => gainDb + share * ((to[k] as number) - gainDb));
  }
  return positions;
}

/** The share of the way from one curve to the next at which it leaves the sphere around `centre`. */
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
    const way = (to[k] as number) - (from[k] as number);
    const offset = (from[k] as number) - (centre[k] as number);
    squared += way * way;
    across += way * offset;
    beyond += offset * offset;
  }
  const root = Math.sqrt(Math.max(0, across * across - squared * beyond));
  return Math.min(1, Math.max(0, (root - across) / squared));
}
