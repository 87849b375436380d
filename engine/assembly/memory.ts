/*
 * Arrays in linear memory are addresses. These read and write one number of an array; the compiler puts
 * them in line.
 */

export function get(array: usize, index: i32): f64 {
  return load<f64>(array + ((<usize>index) << 3));
}

export function put(array: usize, index: i32, value: f64): void {
  store<f64>(array + ((<usize>index) << 3), value);
}

export function copyDoubles(target: usize, source: usize, count: i32): void {
  const end = (<usize>count) << 3;
  let at: usize = 0;
  if (ASC_FEATURE_SIMD) {
    for (; at + 16 <= end; at += 16) v128.store(target + at, v128.load(source + at));
  }
  for (; at < end; at += 8) store<f64>(target + at, load<f64>(source + at));
}

export function fillDoubles(target: usize, count: i32, value: f64): void {
  for (let i = 0; i < count; i++) put(target, i, value);
}

/** `x` held within [low, high]; `low` where x is not a number. */
export function clamp(x: f64, low: f64, high: f64): f64 {
  return x >= low ? (x > high ? high : x) : low;
}

/** Hands out the parts of one block of memory, so that an engine is one allocation. */
@unmanaged
export class Carver {
  at: usize;

  /** The address of the next `count` numbers. */
  doubles(count: i32): usize {
    const from = this.at;
    this.at = from + ((<usize>count) << 3);
    return from;
  }

  /** The address of the next `count` bytes, padded so that numbers may follow. */
  bytes(count: usize): usize {
    const from = this.at;
    this.at = from + ((count + 15) & ~15);
    return from;
  }
}
