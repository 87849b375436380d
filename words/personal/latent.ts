import {
  GRID_SIZE,
  centredResponseDb,
  clamp,
  rmsDifferenceDb,
  solveSymmetric,
} from '../../eq/index.ts';
import { decodedRow } from '../decoder.ts';
import type { Decoder } from '../decoder.ts';

/** Pull towards where the search began, in dB² per unit²: what the ear cannot tell apart stays near. */
const PULL = 1;
const MOST_STEPS = 8;
const MOST_TRIES = 8;
/** A step that brings less than this share of what is left is the last one. */
const LEAST_GAIN = 1e-3;
/** For differences of the decoder's response. */
const NUDGE = 1e-4;
/** Words lie within ±1; a curve that no decoder can make must not lead far away from them. */
const LIMIT = 2;

/**
 * The point of the latent space that decodes to a curve, as near as there is one: Levenberg-Marquardt
 * steps on the decoder's response, from a point whose sound is like it. Some milliseconds.
 *
 * @param curveDb in dB at GRID_HZ, without level
 * @param start `latentSize` numbers
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
  for (let step = 0; step < MOST_STEPS; step++) {
    const { normal, gradient } = equations(decoder, z, from, madeDb, curveDb);
    const before = cost;
    for (let attempt = 0; attempt < MOST_TRIES && cost === before; attempt++) {
      const damped = normal.slice();
      for (let i = 0; i < size; i++)
        damped[i * size + i] = (damped[i * size + i] as number) * (1 + damping);
      const way = gradient.slice();
      const isSolved = solveSymmetric(damped, way);
      const tried = z.map((value, i) => clamp(value - (way[i] as number), -LIMIT, LIMIT));
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
    if (!(before - cost > LEAST_GAIN * cost)) break;
  }
  return z;
}

/** Response of what a point decodes to, in dB at GRID_HZ, without level. */
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
