/*
 * Between the sample buffers and the filters: faults become silence, two Float32 channels become one Float64
 * stream, and back, with gain and wet share.
 */
import { Biquads } from './biquads';
import { DRY_LEFT_AT, DRY_RIGHT_AT, GAIN, MIX, OUT_LEFT_AT, OUT_RIGHT_AT, WET_AT } from './layout';

/** Set in the bits of every number of size 2 or more, infinity and NaN, and of no other (IEEE 754). */
const LOUD_BIT: i32 = 0x40000000;

/** A sample beyond +240 dBFS is a fault and counts as silence, as NaN does. */
const LOUDEST_SAMPLE: f32 = 1e12;

/** Whether one of `count` dry samples is of size 2 or more, infinite or not a number. */
function hasLoud(buffers: usize, count: i32): bool {
  const end = (<usize>count) << 2;
  const left = buffers + DRY_LEFT_AT;
  const right = buffers + DRY_RIGHT_AT;
  if (ASC_FEATURE_SIMD) {
    const whole = end & ~15;
    let bits = i32x4.splat(0);
    for (let at: usize = 0; at < whole; at += 16) {
      bits = v128.or(bits, v128.or(v128.load(left + at), v128.load(right + at)));
    }
    for (let at = whole; at < end; at += 4) {
      bits = v128.or(bits, v128.load32_zero(left + at));
      bits = v128.or(bits, v128.load32_zero(right + at));
    }
    return v128.any_true(v128.and(bits, i32x4.splat(LOUD_BIT)));
  } else {
    let bits = 0;
    for (let at: usize = 0; at < end; at += 4) {
      bits |= load<i32>(left + at) | load<i32>(right + at);
    }
    return (bits & LOUD_BIT) != 0;
  }
}

/**
 * Turns dry samples that are faults into silence.
 *
 * @returns whether there was none
 */
export function silenceFaults(buffers: usize, count: i32): bool {
  if (!hasLoud(buffers, count)) return true;
  let isClean = true;
  for (let i = 0; i < count; i++) {
    const left = buffers + DRY_LEFT_AT + ((<usize>i) << 2);
    const right = buffers + DRY_RIGHT_AT + ((<usize>i) << 2);
    if (!(Mathf.abs(load<f32>(left)) <= LOUDEST_SAMPLE)) {
      store<f32>(left, 0);
      isClean = false;
    }
    if (!(Mathf.abs(load<f32>(right)) <= LOUDEST_SAMPLE)) {
      store<f32>(right, 0);
      isClean = false;
    }
  }
  return isClean;
}

/** Takes `count` dry samples into the filters. Four at a time: the last may lie beyond `count`. */
export function take(buffers: usize, count: i32): void {
  if (ASC_FEATURE_SIMD) {
    let wet = buffers + WET_AT;
    for (let at: usize = 0; at < (<usize>count) << 2; at += 16) {
      const left = v128.load(buffers + DRY_LEFT_AT + at);
      const right = v128.load(buffers + DRY_RIGHT_AT + at);
      const early = v128.shuffle<i32>(left, right, 0, 4, 1, 5);
      const late = v128.shuffle<i32>(left, right, 2, 6, 3, 7);
      v128.store(wet, f64x2.promote_low_f32x4(early));
      v128.store(wet, f64x2.promote_low_f32x4(v128.shuffle<i64>(early, early, 1, 1)), 16);
      v128.store(wet, f64x2.promote_low_f32x4(late), 32);
      v128.store(wet, f64x2.promote_low_f32x4(v128.shuffle<i64>(late, late, 1, 1)), 48);
      wet += 64;
    }
  } else {
    for (let i: usize = 0; i < <usize>count; i++) {
      store<f64>(buffers + WET_AT + (i << 4), <f64>load<f32>(buffers + DRY_LEFT_AT + (i << 2)));
      store<f64>(buffers + WET_AT + (i << 4), <f64>load<f32>(buffers + DRY_RIGHT_AT + (i << 2)), 8);
    }
  }
}

/** Writes `count` wet samples from `from` on to the output, times the gain. */
export function give(biquads: Biquads, buffers: usize, from: i32, count: i32): void {
  const gainAt = biquads.now + GAIN * 8;
  if (ASC_FEATURE_SIMD) {
    const gain = v128.load64_splat(gainAt);
    let wet = buffers + WET_AT + ((<usize>from) << 4);
    const end = (<usize>(from + count)) << 2;
    for (let out = (<usize>from) << 2; out < end; out += 8) {
      const first = f32x4.demote_f64x2_zero(f64x2.mul(gain, v128.load(wet)));
      const second = f32x4.demote_f64x2_zero(f64x2.mul(gain, v128.load(wet, 16)));
      const both = v128.shuffle<i32>(first, second, 0, 4, 1, 5);
      // Two samples at a time: the last may lie beyond `count` and is overwritten later.
      v128.store64_lane(buffers + OUT_LEFT_AT + out, both, 0);
      v128.store64_lane(buffers + OUT_RIGHT_AT + out, both, 1);
      wet += 32;
    }
  } else {
    const gain = load<f64>(gainAt);
    for (let i = <usize>from; i < <usize>(from + count); i++) {
      const wet = buffers + WET_AT + (i << 4);
      store<f32>(buffers + OUT_LEFT_AT + (i << 2), <f32>(gain * load<f64>(wet)));
      store<f32>(buffers + OUT_RIGHT_AT + (i << 2), <f32>(gain * load<f64>(wet, 8)));
    }
  }
}

/** The same while gain and wet share take their steps, mixed with the dry samples. */
export function fade(biquads: Biquads, buffers: usize, from: i32, count: i32): void {
  const gainAt = biquads.now + GAIN * 8;
  const mixAt = biquads.now + MIX * 8;
  const gainStepAt = biquads.steps + GAIN * 8;
  const mixStepAt = biquads.steps + MIX * 8;
  if (ASC_FEATURE_SIMD) {
    let gain = v128.load64_splat(gainAt);
    let mix = v128.load64_splat(mixAt);
    const gainStep = v128.load64_splat(gainStepAt);
    const mixStep = v128.load64_splat(mixStepAt);
    let wet = buffers + WET_AT + ((<usize>from) << 4);
    const end = (<usize>(from + count)) << 2;
    for (let i = (<usize>from) << 2; i < end; i += 4) {
      gain = f64x2.add(gain, gainStep);
      mix = f64x2.add(mix, mixStep);
      const left = v128.load32_zero(buffers + DRY_LEFT_AT + i);
      const dry = f64x2.promote_low_f32x4(v128.load32_lane(buffers + DRY_RIGHT_AT + i, left, 1));
      const change = f64x2.sub(f64x2.mul(gain, v128.load(wet)), dry);
      const out = f32x4.demote_f64x2_zero(f64x2.add(dry, f64x2.mul(mix, change)));
      v128.store32_lane(buffers + OUT_LEFT_AT + i, out, 0);
      v128.store32_lane(buffers + OUT_RIGHT_AT + i, out, 1);
      wet += 16;
    }
    v128.store64_lane(gainAt, gain, 0);
    v128.store64_lane(mixAt, mix, 0);
  } else {
    let gain = load<f64>(gainAt);
    let mix = load<f64>(mixAt);
    const gainStep = load<f64>(gainStepAt);
    const mixStep = load<f64>(mixStepAt);
    for (let i = <usize>from; i < <usize>(from + count); i++) {
      gain += gainStep;
      mix += mixStep;
      const wet = buffers + WET_AT + (i << 4);
      const left = <f64>load<f32>(buffers + DRY_LEFT_AT + (i << 2));
      const right = <f64>load<f32>(buffers + DRY_RIGHT_AT + (i << 2));
      store<f32>(
        buffers + OUT_LEFT_AT + (i << 2),
        <f32>(left + mix * (gain * load<f64>(wet) - left)),
      );
      store<f32>(
        buffers + OUT_RIGHT_AT + (i << 2),
        <f32>(right + mix * (gain * load<f64>(wet, 8) - right)),
      );
    }
    store<f64>(gainAt, gain);
    store<f64>(mixAt, mix);
  }
}
