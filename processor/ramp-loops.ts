/*
 * Five biquads, transposed direct form II, while every coefficient takes one step per sample, the first
 * before the first sample: a pass for each band, from the dry samples to the block that goes out. Each
 * leaves in the coefficients what the last sample used. Written out for the reasons that
 * `hold-loops.ts` gives; two ramping bands in a pass would not fit into registers.
 */
import { dryLeft, dryRight, wetGain, wetLeft, wetRight } from './scratch.ts';

/** Band 0, from dry to wet. */
export function rampFirst(
  c: Float64Array,
  steps: Float64Array,
  state: Float64Array,
  dryAt: number,
  count: number,
): void {
  let b0 = c[0] as number;
  let b1 = c[1] as number;
  let b2 = c[2] as number;
  let a1 = c[3] as number;
  let a2 = c[4] as number;
  const db0 = steps[0] as number;
  const db1 = steps[1] as number;
  const db2 = steps[2] as number;
  const da1 = steps[3] as number;
  const da2 = steps[4] as number;
  let l1 = state[0] as number;
  let l2 = state[1] as number;
  let r1 = state[2] as number;
  let r2 = state[3] as number;
  for (let i = 0; i < count; i++) {
    b0 += db0;
    b1 += db1;
    b2 += db2;
    a1 += da1;
    a2 += da2;
    const xl = dryLeft[dryAt + i] as number;
    const yl = b0 * xl + l1;
    l1 = b1 * xl + l2 - a1 * yl;
    l2 = b2 * xl - a2 * yl;
    wetLeft[i] = yl;
    const xr = dryRight[dryAt + i] as number;
    const yr = b0 * xr + r1;
    r1 = b1 * xr + r2 - a1 * yr;
    r2 = b2 * xr - a2 * yr;
    wetRight[i] = yr;
  }
  c[0] = b0;
  c[1] = b1;
  c[2] = b2;
  c[3] = a1;
  c[4] = a2;
  state[0] = l1;
  state[1] = l2;
  state[2] = r1;
  state[3] = r2;
}

/** A band between, on the wet samples. */
export function rampMiddle(
  c: Float64Array,
  at: number,
  steps: Float64Array,
  state: Float64Array,
  s: number,
  count: number,
): void {
  let b0 = c[at] as number;
  let b1 = c[at + 1] as number;
  let b2 = c[at + 2] as number;
  let a1 = c[at + 3] as number;
  let a2 = c[at + 4] as number;
  const db0 = steps[at] as number;
  const db1 = steps[at + 1] as number;
  const db2 = steps[at + 2] as number;
  const da1 = steps[at + 3] as number;
  const da2 = steps[at + 4] as number;
  let l1 = state[s] as number;
  let l2 = state[s + 1] as number;
  let r1 = state[s + 2] as number;
  let r2 = state[s + 3] as number;
  for (let i = 0; i < count; i++) {
    b0 += db0;
    b1 += db1;
    b2 += db2;
    a1 += da1;
    a2 += da2;
    const xl = wetLeft[i] as number;
    const yl = b0 * xl + l1;
    l1 = b1 * xl + l2 - a1 * yl;
    l2 = b2 * xl - a2 * yl;
    wetLeft[i] = yl;
    const xr = wetRight[i] as number;
    const yr = b0 * xr + r1;
    r1 = b1 * xr + r2 - a1 * yr;
    r2 = b2 * xr - a2 * yr;
    wetRight[i] = yr;
  }
  c[at] = b0;
  c[at + 1] = b1;
  c[at + 2] = b2;
  c[at + 3] = a1;
  c[at + 4] = a2;
  state[s] = l1;
  state[s + 1] = l2;
  state[s + 2] = r1;
  state[s + 3] = r2;
}

/** Band 4, from wet to the block that goes out, times the gain. */
export function rampLast(
  c: Float64Array,
  steps: Float64Array,
  state: Float64Array,
  outLeft: Float32Array,
  outRight: Float32Array,
  outAt: number,
  count: number,
): void {
  const gain = wetGain[0] as number;
  let b0 = c[20] as number;
  let b1 = c[21] as number;
  let b2 = c[22] as number;
  let a1 = c[23] as number;
  let a2 = c[24] as number;
  const db0 = steps[20] as number;
  const db1 = steps[21] as number;
  const db2 = steps[22] as number;
  const da1 = steps[23] as number;
  const da2 = steps[24] as number;
  let l1 = state[16] as number;
  let l2 = state[17] as number;
  let r1 = state[18] as number;
  let r2 = state[19] as number;
  for (let i = 0; i < count; i++) {
    b0 += db0;
    b1 += db1;
    b2 += db2;
    a1 += da1;
    a2 += da2;
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
  c[20] = b0;
  c[21] = b1;
  c[22] = b2;
  c[23] = a1;
  c[24] = a2;
  state[16] = l1;
  state[17] = l2;
  state[18] = r1;
  state[19] = r2;
}
