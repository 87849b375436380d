/*
 * Samples for a listener that draws spectra: the input and the output of a render, each mixed to one channel, and blocks
 * of them as 16-bit numbers, which are half as long to send.
 */
import { DRY_LEFT_AT, DRY_RIGHT_AT, OUT_LEFT_AT, OUT_RIGHT_AT } from './layout';

/** The largest 16-bit number. */
const LARGEST: f32 = 32767;

/**
 * Writes the sum of both channels of what came in, and behind it of what goes out, for each of `count` samples, as
 * Float32. Four at a time: the last may lie beyond `count`.
 *
 * @param isInput whether the output is the input and was not written
 */
export function mixDown(buffers: usize, isInput: bool, count: i32, target: usize): void {
  const leftAt = isInput ? DRY_LEFT_AT : OUT_LEFT_AT;
  const rightAt = isInput ? DRY_RIGHT_AT : OUT_RIGHT_AT;
  for (let at: usize = 0; at < (<usize>count) << 2; at += 16) {
    if (ASC_FEATURE_SIMD) {
      const dry = f32x4.add(
        v128.load(buffers + DRY_LEFT_AT + at),
        v128.load(buffers + DRY_RIGHT_AT + at),
      );
      const out = f32x4.add(v128.load(buffers + leftAt + at), v128.load(buffers + rightAt + at));
      v128.store(target, v128.shuffle<i32>(dry, out, 0, 4, 1, 5));
      v128.store(target, v128.shuffle<i32>(dry, out, 2, 6, 3, 7), 16);
    } else {
      for (let i = at; i < at + 16; i += 4) {
        const to = target + ((i - at) << 1);
        store<f32>(
          to,
          load<f32>(buffers + DRY_LEFT_AT + i) + load<f32>(buffers + DRY_RIGHT_AT + i),
        );
        store<f32>(to, load<f32>(buffers + leftAt + i) + load<f32>(buffers + rightAt + i), 4);
      }
    }
    target += 32;
  }
}

/**
 * Writes a block of pairs as 16-bit numbers. The largest of the input is 32767, and so is the largest of the output.
 *
 * @param pairs a sample of the input and one of the output in turn, Float32
 * @param count of pairs, a multiple of 4
 * @param target gets the sample that the number 1 is worth, of the input and of the output, Float32, and behind them the
 *   pairs, Int16
 */
export function quantise(pairs: usize, count: i32, target: usize): void {
  const end = pairs + ((<usize>count) << 3);
  let inputPeak: f32 = 0;
  let outputPeak: f32 = 0;
  if (ASC_FEATURE_SIMD) {
    let most = f32x4.splat(0);
    for (let at = pairs; at < end; at += 16) most = f32x4.max(most, f32x4.abs(v128.load(at)));
    inputPeak = max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 2));
    outputPeak = max(f32x4.extract_lane(most, 1), f32x4.extract_lane(most, 3));
  } else {
    for (let at = pairs; at < end; at += 8) {
      inputPeak = max(inputPeak, Mathf.abs(load<f32>(at)));
      outputPeak = max(outputPeak, Mathf.abs(load<f32>(at, 4)));
    }
  }
  store<f32>(target, inputPeak / LARGEST);
  store<f32>(target, outputPeak / LARGEST, 4);
  const inputFactor = factorOf(inputPeak);
  const outputFactor = factorOf(outputPeak);
  let to = target + 8;
  if (ASC_FEATURE_SIMD) {
    const factors = f32x4(inputFactor, outputFactor, inputFactor, outputFactor);
    for (let at = pairs; at < end; at += 32) {
      const early = f32x4.nearest(f32x4.mul(v128.load(at), factors));
      const late = f32x4.nearest(f32x4.mul(v128.load(at, 16), factors));
      const shorts = i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(early),
        i32x4.trunc_sat_f32x4_s(late),
      );
      v128.store(to, shorts);
      to += 16;
    }
  } else {
    for (let at = pairs; at < end; at += 8) {
      store<i16>(to, <i16>(<i32>nearest(load<f32>(at) * inputFactor)));
      store<i16>(to, <i16>(<i32>nearest(load<f32>(at, 4) * outputFactor)), 2);
      to += 4;
    }
  }
}

/** The factor by which `peak` becomes 32767. 0 for a peak so small that there is no finite one: it counts as silence. */
function factorOf(peak: f32): f32 {
  const factor = LARGEST / peak;
  return isFinite(factor) ? factor : 0;
}
