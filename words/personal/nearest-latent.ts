import {
  GRID_SIZE,
  centredResponseDb,
  clamp,
  rmsDifferenceDb,
  solveSymmetric,
} from '../../eq/index.ts';
import { decodedRow } from '../decoder.ts';
import type { Decoder } from '../decoder.ts';

/** Pull towards the start in dB² per unit², so that of points that sound the same a near one is found. */
const PULL = 1;
const MAX_STEPS = 8;
const MAX_TRIES = 8;
/** The search ends when a step lowers the cost by less than this share. */
const MIN_GAIN = 1e-3;
/** Step of the numerical derivative of the decoder's response. */
const NUDGE = 1e-4;
/** Words lie within ±1. A curve that the decoder cannot make must not lead far away from them. */
const LIMIT = 2;

/**
 * The point of the latent space whose response is nearest to a curve, by Levenberg-Marquardt steps on the
 * decoder's response. It takes some milliseconds.
 *
 * @param curveDb in dB at GRID_HZ, without level
 * @param start a point with a similar sound, `latentSize` numbers
 * @returns `latentSize` numbers within ±2
 */
export function latentOf(
  decoder: Decoder,
  curveDb: Float64Array,
  start: ArrayLike<number>,
): Float64Array {
  const size = decoder.latentSize;
  const from = Float64Array.from(start);
  const costOf = (z: Float64Array, madeDb: Float64Array): number =>
    GRID_SIZE * rmsDifferenceDb(madeDb, curveDb) ** 2 +
    z.reduce((sum, value, i) => sum + PULL * (value - (from[i] as number)) ** 2, 0);
  let z = from;
  let madeDb = responseAt(decoder, z);
  let cost = costOf(z, madeDb);
  let damping = 1e-3;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { normal, gradient } = equations(decoder, z, from, madeDb, curveDb);
    const before = cost;
    for (let attempt = 0; attempt < MAX_TRIES && cost === before; attempt++) {
      const damped = normal.slice();
      for (let i = 0; i < size; i++)
        damped[i * size + i] = (damped[i * size + i] as number) * (1 + damping);
      const delta = gradient.slice();
      const isSolved = solveSymmetric(damped, delta);
      const tried = z.map((value, i) => clamp(value - (delta[i] as number), -LIMIT, LIMIT));
      const triedDb = responseAt(decoder, tried);
      const triedCost = costOf(tried, triedDb);
      if (isSolved && triedCost < cost) {
        z = tried;
        madeDb = triedDb;
        cost = triedCost;
        damping /= 5;
      } else {
        damping *= 5;
      }
    }
    if (!(before - cost > MIN_GAIN * cost)) break;
  }
  return z;
}

/** Response of the row that a point decodes to, in dB at GRID_HZ, without level. */
export function responseAt(decoder: Decoder, z: ArrayLike<number>): Float64Array {
  return centredResponseDb(decodedRow(decoder, z));
}

function equations(
  decoder: Decoder,
  z: Float64Array,
  from: Float64Array,
  madeDb: Float64Array,
  curveDb: Float64Array,
) {
  const size = z.length;
  const slopes = Array.from(z, (value, i) => {
    const nudged = z.slice();
    nudged[i] = value + NUDGE;
    return responseAt(decoder, nudged).map((db, k) => (db - (madeDb[k] as number)) / NUDGE);
  });
  const normal = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  slopes.forEach((slope, i) => {
    slopes.forEach((other, j) => {
      let sum = i === j ? PULL : 0;
      for (let k = 0; k < GRID_SIZE; k++) sum += (slope[k] as number) * (other[k] as number);
      normal[i * size + j] = sum;
    });
    let sum = PULL * ((z[i] as number) - (from[i] as number));
    for (let k = 0; k < GRID_SIZE; k++) {
      sum += (slope[k] as number) * ((madeDb[k] as number) - (curveDb[k] as number));
    }
    gradient[i] = sum;
  });
  return { normal, gradient };
}
