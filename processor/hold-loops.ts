/*
 * Five biquads, transposed direct form II, with coefficients that stand still: two passes of two bands
 * and one of one, from the dry samples to the block that goes out.
 *
 * Written out, for this is where the time goes. Two bands in a pass have half the loads and stores,
 * five would not fit into registers; a loop over arrays that the compiler knows is faster than one over
 * arrays that it is handed; and what comes in and what goes out needs no pass of its own.
 */
import { dryLeft, dryRight, wetGain, wetLeft, wetRight } from './scratch.ts';

/** Bands 0 and 1, from dry to wet. */
export function holdFirstTwo(
  c: Float64Array,
  state: Float64Array,
  dryAt: number,
  count: number,
): void {
  const b0 = c[0] as number;
  const b1 = c[1] as number;
  const b2 = c[2] as number;
  const a1 = c[3] as number;
  const a2 = c[4] as number;
  const d0 = c[5] as number;
  const d1 = c[6] as number;
  const d2 = c[7] as number;
  const e1 = c[8] as number;
  const e2 = c[9] as number;
  let l1 = state[0] as number;
  let l2 = state[1] as number;
  let r1 = state[2] as number;
  let r2 = state[3] as number;
  let l3 = state[4] as number;
  let l4 = state[5] as number;
  let r3 = state[6] as number;
  let r4 = state[7] as number;
  for (let i = 0; i < count; i++) {
    const xl = dryLeft[dryAt + i] as number;
    const yl = b0 * xl + l1;
    l1 = b1 * xl + l2 - a1 * yl;
    l2 = b2 * xl - a2 * yl;
    const zl = d0 * yl + l3;
    l3 = d1 * yl + l4 - e1 * zl;
    l4 = d2 * yl - e2 * zl;
    wetLeft[i] = zl;
    const xr = dryRight[dryAt + i] as number;
    const yr = b0 * xr + r1;
    r1 = b1 * xr + r2 - a1 * yr;
    r2 = b2 * xr - a2 * yr;
    const zr = d0 * yr + r3;
    r3 = d1 * yr + r4 - e1 * zr;
    r4 = d2 * yr - e2 * zr;
    wetRight[i] = zr;
  }
  state[0] = l1;
  state[1] = l2;
  state[2] = r1;
  state[3] = r2;
  state[4] = l3;
  state[5] = l4;
  state[6] = r3;
  state[7] = r4;
}

/** Bands 2 and 3, on the wet samples. */
export function holdMiddleTwo(c: Float64Array, state: Float64Array, count: number): void {
  const b0 = c[10] as number;
  const b1 = c[11] as number;
  const b2 = c[12] as number;
  const a1 = c[13] as number;
  const a2 = c[14] as number;
  const d0 = c[15] as number;
  const d1 = c[16] as number;
  const d2 = c[17] as number;
  const e1 = c[18] as number;
  const e2 = c[19] as number;
  let l1 = state[8] as number;
  let l2 = state[9] as number;
  let r1 = state[10] as number;
  let r2 = state[11] as number;
  let l3 = state[12] as number;
  let l4 = state[13] as number;
  let r3 = state[14] as number;
  let r4 = state[15] as number;
  for (let i = 0; i < count; i++) {
    const xl = wetLeft[i] as number;
    const yl = b0 * xl + l1;
    l1 = b1 * xl + l2 - a1 * yl;
    l2 = b2 * xl - a2 * yl;
    const zl = d0 * yl + l3;
    l3 = d1 * yl + l4 - e1 * zl;
    l4 = d2 * yl - e2 * zl;
    wetLeft[i] = zl;
    const xr = wetRight[i] as number;
    const yr = b0 * xr + r1;
    r1 = b1 * xr + r2 - a1 * yr;
    r2 = b2 * xr - a2 * yr;
    const zr = d0 * yr + r3;
    r3 = d1 * yr + r4 - e1 * zr;
    r4 = d2 * yr - e2 * zr;
    wetRight[i] = zr;
  }
  state[8] = l1;
  state[9] = l2;
  state[10] = r1;
  state[11] = r2;
  state[12] = l3;
  state[13] = l4;
  state[14] = r3;
  state[15] = r4;
}

/** Band 4, from wet to the block that goes out, times the gain. */
export function holdLast(
  c: Float64Array,
  state: Float64Array,
  outLeft: Float32Array,
  outRight: Float32Array,
  outAt: number,
  count: number,
): void {
  const gain = wetGain[0] as number;
  const b0 = c[20] as number;
  const b1 = c[21] as number;
  const b2 = c[22] as number;
  const a1 = c[23] as number;
  const a2 = c[24] as number;
  let l1 = state[16] as number;
  let l2 = state[17] as number;
  let r1 = state[18] as number;
  let r2 = state[19] as number;
  for (let i = 0; i < count; i++) {
    const xl = wetLeft[i] as number;
    const yl = b0 * xl + l1;
    l1 = b1 * xl + l2 - a1 * yl;
    l2 = b2 * xl - a2 * yl;
    outLeft[outAt + i] = gain * yl;
    const xr = wetRight[i] as number;
    const yr = b0 * xr + r1;
    r1 = b1 * xr + r2 - a1 * yr;
    r2 = b2 * xr - a2 * yr;
    outRight[outAt + i] = gain * yr;
  }
  state[16] = l1;
  state[17] = l2;
  state[18] = r1;
  state[19] = r2;
}
