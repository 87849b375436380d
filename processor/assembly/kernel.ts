/*
 * The kernel in AssemblyScript, which the build compiles to WebAssembly. Left and right are the two lanes
 * of one vector, so that both channels cost as much as one.
 *
 * It does the same operations in the same order as ../kernel/plain-kernel.ts, which is used where
 * WebAssembly may not run. So both give the same bits. ../kernel/kernel.ts describes the functions and the
 * memory.
 */
import {
  BANDS,
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  GAIN,
  KNOT_AT,
  KNOT_LENGTH,
  MIX,
  NOW_AT,
  NUMBERS_PER_BIQUAD,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  STATE_AT,
  STATE_PER_BAND,
  STEPS_AT,
  WET_AT,
} from '../kernel/layout';

/** This bit is set in every Float32 of magnitude 2 or more, in NaN, and in no other (IEEE 754). */
const LOUD_BIT = 0x40000000;

const BIQUAD_BYTES = NUMBERS_PER_BIQUAD * 8;
const STATE_BYTES = STATE_PER_BAND * 8;

/** Checks four samples at a time, and the remaining samples one by one. */
export function hasLoud(count: i32): i32 {
  const end = count << 2;
  const whole = end & ~15;
  let bits = i32x4.splat(0);
  for (let at = 0; at < whole; at += 16) {
    bits = v128.or(bits, v128.or(v128.load(DRY_LEFT_AT + at), v128.load(DRY_RIGHT_AT + at)));
  }
  for (let at = whole; at < end; at += 4) {
    bits = v128.or(bits, v128.load32_zero(DRY_LEFT_AT + at));
    bits = v128.or(bits, v128.load32_zero(DRY_RIGHT_AT + at));
  }
  return i32(v128.any_true(v128.and(bits, i32x4.splat(LOUD_BIT))));
}

/** Computes two steps at a time. KNOT_LENGTH is even. */
export function aim(samples: i32): void {
  const length = f64x2.splat(samples);
  for (let i = 0; i < KNOT_LENGTH << 3; i += 16) {
    const difference = f64x2.sub(v128.load(KNOT_AT + i), v128.load(NOW_AT + i));
    v128.store(STEPS_AT + i, f64x2.div(difference, length));
  }
}

export function arrive(): void {
  for (let i = 0; i < KNOT_LENGTH << 3; i += 16) {
    v128.store(NOW_AT + i, v128.load(KNOT_AT + i));
  }
}

/** Copies four samples at a time. It may write up to three beyond `count`, which are never read. */
export function take(count: i32): void {
  let wet = WET_AT;
  for (let at = 0; at < count << 2; at += 16) {
    const left = v128.load(DRY_LEFT_AT + at);
    const right = v128.load(DRY_RIGHT_AT + at);
    const early = v128.shuffle<i32>(left, right, 0, 4, 1, 5);
    const late = v128.shuffle<i32>(left, right, 2, 6, 3, 7);
    v128.store(wet, f64x2.promote_low_f32x4(early));
    v128.store(wet, f64x2.promote_low_f32x4(v128.shuffle<i64>(early, early, 1, 1)), 16);
    v128.store(wet, f64x2.promote_low_f32x4(late), 32);
    v128.store(wet, f64x2.promote_low_f32x4(v128.shuffle<i64>(late, late, 1, 1)), 48);
    wet += 64;
  }
}

export function filter(bands: i32, at: i32, count: i32): void {
  for (let band = 0; band < BANDS; band++) {
    if (((bands >> band) & 1) === 1) filterBand(band, at, count);
  }
}

function filterBand(band: i32, at: i32, count: i32): void {
  const c = NOW_AT + band * BIQUAD_BYTES;
  let b0 = v128.load64_splat(c);
  let g1 = v128.load64_splat(c, 8);
  let g2 = v128.load64_splat(c, 16);
  let a1 = v128.load64_splat(c, 24);
  let a2 = v128.load64_splat(c, 32);
  const steps = STEPS_AT + band * BIQUAD_BYTES;
  const b0Step = v128.load64_splat(steps);
  const g1Step = v128.load64_splat(steps, 8);
  const g2Step = v128.load64_splat(steps, 16);
  const a1Step = v128.load64_splat(steps, 24);
  const a2Step = v128.load64_splat(steps, 32);
  const state = STATE_AT + band * STATE_BYTES;
  let s1 = v128.load(state);
  let s2 = v128.load(state, 16);
  const end = WET_AT + ((at + count) << 4);
  for (let wet = WET_AT + (at << 4); wet < end; wet += 16) {
    b0 = f64x2.add(b0, b0Step);
    g1 = f64x2.add(g1, g1Step);
    g2 = f64x2.add(g2, g2Step);
    a1 = f64x2.add(a1, a1Step);
    a2 = f64x2.add(a2, a2Step);
    const x = v128.load(wet);
    v128.store(wet, f64x2.add(f64x2.mul(b0, x), s1));
    const next = f64x2.sub(f64x2.add(f64x2.mul(g1, x), s2), f64x2.mul(a1, s1));
    s2 = f64x2.sub(f64x2.mul(g2, x), f64x2.mul(a2, s1));
    s1 = next;
  }
  v128.store(state, s1);
  v128.store(state, s2, 16);
  v128.store64_lane(c, b0, 0);
  v128.store64_lane(c, g1, 0, 8);
  v128.store64_lane(c, g2, 0, 16);
  v128.store64_lane(c, a1, 0, 24);
  v128.store64_lane(c, a2, 0, 32);
}

/** Writes two samples at a time. It may write one beyond `count`, which is overwritten later. */
export function give(at: i32, count: i32): void {
  const gain = v128.load64_splat(NOW_AT + GAIN * 8);
  let wet = WET_AT + (at << 4);
  const end = (at + count) << 2;
  for (let out = at << 2; out < end; out += 8) {
    const first = f32x4.demote_f64x2_zero(f64x2.mul(gain, v128.load(wet)));
    const second = f32x4.demote_f64x2_zero(f64x2.mul(gain, v128.load(wet, 16)));
    const both = v128.shuffle<i32>(first, second, 0, 4, 1, 5);
    v128.store64_lane(OUT_LEFT_AT + out, both, 0);
    v128.store64_lane(OUT_RIGHT_AT + out, both, 1);
    wet += 32;
  }
}

export function fade(at: i32, count: i32): void {
  let gain = v128.load64_splat(NOW_AT + GAIN * 8);
  let mix = v128.load64_splat(NOW_AT + MIX * 8);
  const gainStep = v128.load64_splat(STEPS_AT + GAIN * 8);
  const mixStep = v128.load64_splat(STEPS_AT + MIX * 8);
  let wet = WET_AT + (at << 4);
  const end = (at + count) << 2;
  for (let i = at << 2; i < end; i += 4) {
    gain = f64x2.add(gain, gainStep);
    mix = f64x2.add(mix, mixStep);
    const left = v128.load32_zero(DRY_LEFT_AT + i);
    const dry = f64x2.promote_low_f32x4(v128.load32_lane(DRY_RIGHT_AT + i, left, 1));
    const change = f64x2.sub(f64x2.mul(gain, v128.load(wet)), dry);
    const out = f32x4.demote_f64x2_zero(f64x2.add(dry, f64x2.mul(mix, change)));
    v128.store32_lane(OUT_LEFT_AT + i, out, 0);
    v128.store32_lane(OUT_RIGHT_AT + i, out, 1);
    wet += 16;
  }
  v128.store64_lane(NOW_AT + GAIN * 8, gain, 0);
  v128.store64_lane(NOW_AT + MIX * 8, mix, 0);
}
