/*
 * What is done to every sample: five biquads in a chain, Float64, both channels at once, and the gain and the
 * wet share behind them. Left and right lie in the two lanes of a vector, so that a chain of biquads costs
 * as much as one channel's. The scalar build does the same operations in the same order.
 *
 * A biquad runs in transposed direct form II with the output written into the states (state form):
 *
 *   y = b0 x + s1,   s1' = s2 + g1 x - a1 s1,   s2' = g2 x - a2 s1,   g = b - a b0
 *
 * The states are those of the usual form, and the chain of operations from one s1 to the next is shorter. A
 * band at 0 dB has b0 = 1 and g = 0 to the last bit.
 */
import {
  BANDS,
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  GAIN,
  KNOT_LENGTH,
  MIX,
  NUMBERS_PER_BIQUAD,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  WET_AT,
} from './layout';
import { Carver, copyDoubles, fillDoubles, get, put } from './memory';

/** States of a band: first state of left and right, second state of left and right. */
const STATES_PER_BAND = 4;

/** Below this a state is silence, and would soon be a denormal, on which some processors are slow. */
const SILENCE: f64 = 1e-20;

/**
 * Below this, -200 dBFS, the states of a band that has become the identity are dropped: rounding may keep
 * them going for ever, and flat is flat to the last bit.
 */
const REMAINS: f64 = 1e-10;

/** Set in the bits of every number of size 2 or more, infinity and NaN, and of no other (IEEE 754). */
const LOUD_BIT: i32 = 0x40000000;

/** A sample beyond +240 dBFS is a fault and counts as silence, as NaN does. */
const LOUDEST_SAMPLE: f32 = 1e12;

export const ALL_BANDS = (1 << BANDS) - 1;

/** The chain of one engine, or the still filters of a listener. */
@unmanaged
export class Biquads {
  /** 4 numbers for each band. */
  state: usize;
  /** What the last sample used: KNOT_LENGTH numbers. */
  now: usize;
  /** What each of these changes by in a sample. */
  steps: usize;
  /** What each of these is going to. */
  knot: usize;

  static size(): usize {
    return offsetof<Biquads>() + 16 + (BANDS * STATES_PER_BAND + 3 * KNOT_LENGTH) * 8;
  }

  static make(carver: Carver): Biquads {
    const biquads = changetype<Biquads>(carver.bytes(offsetof<Biquads>()));
    biquads.state = carver.doubles(BANDS * STATES_PER_BAND);
    biquads.now = carver.doubles(KNOT_LENGTH);
    biquads.steps = carver.doubles(KNOT_LENGTH);
    biquads.knot = carver.doubles(KNOT_LENGTH);
    biquads.reset();
    return biquads;
  }

  /** Sets everything to 0. */
  reset(): void {
    fillDoubles(this.state, BANDS * STATES_PER_BAND, 0);
    fillDoubles(this.now, KNOT_LENGTH, 0);
    fillDoubles(this.steps, KNOT_LENGTH, 0);
    fillDoubles(this.knot, KNOT_LENGTH, 0);
  }

  /** Sets the steps so that what is in use comes to the knot in `samples` samples. */
  aim(samples: i32): void {
    const length = <f64>samples;
    for (let i = 0; i < KNOT_LENGTH; i++) {
      put(this.steps, i, (get(this.knot, i) - get(this.now, i)) / length);
    }
  }

  /** Puts the knot in use to the last bit: the steps add up to it but for rounding. */
  arrive(): void {
    copyDoubles(this.now, this.knot, KNOT_LENGTH);
  }

  /** Filters `count` wet samples from `from` on by the bands whose bit is set, stepping before each sample. */
  filter(buffers: usize, bands: i32, from: i32, count: i32): void {
    for (let band = 0; band < BANDS; band++) {
      if (((bands >> band) & 1) == 0) continue;
      filterBand(
        this.now + ((<usize>(band * NUMBERS_PER_BIQUAD)) << 3),
        this.steps + ((<usize>(band * NUMBERS_PER_BIQUAD)) << 3),
        this.state + ((<usize>(band * STATES_PER_BAND)) << 3),
        buffers + WET_AT + ((<usize>from) << 4),
        count,
      );
    }
  }

  /** The same by the bands that have something to do, and with coefficients that stand still. */
  filterStill(buffers: usize, bands: i32, from: i32, count: i32): void {
    for (let band = 0; band < BANDS; band++) {
      if (((bands >> band) & 1) == 0) continue;
      filterStillBand(
        this.now + ((<usize>(band * NUMBERS_PER_BIQUAD)) << 3),
        this.state + ((<usize>(band * STATES_PER_BAND)) << 3),
        buffers + WET_AT + ((<usize>from) << 4),
        count,
      );
    }
  }

  /**
   * A bit for each band that has something to do while the coefficients stand still. A band that is the
   * identity and holds no sound gives its input bit for bit.
   */
  busyBands(): i32 {
    let busy = 0;
    for (let band = 0; band < BANDS; band++) {
      if (!this.isIdentity(band) || !this.isSilent(band)) busy |= 1 << band;
    }
    return busy;
  }

  /** Turns states that are too small to hear into silence, before they become denormals. */
  flush(isStill: bool): void {
    for (let band = 0; band < BANDS; band++) {
      const limit = isStill && this.isIdentity(band) ? REMAINS : SILENCE;
      const from = band * STATES_PER_BAND;
      let loudest: f64 = 0;
      for (let i = from; i < from + STATES_PER_BAND; i++) {
        const size = Math.abs(get(this.state, i));
        if (size > loudest) loudest = size;
        if (size < SILENCE) put(this.state, i, 0);
      }
      if (loudest < limit) {
        for (let i = from; i < from + STATES_PER_BAND; i++) put(this.state, i, 0);
      }
    }
  }

  private isSilent(band: i32): bool {
    const s = band * STATES_PER_BAND;
    return (
      get(this.state, s) == 0 &&
      get(this.state, s + 1) == 0 &&
      get(this.state, s + 2) == 0 &&
      get(this.state, s + 3) == 0
    );
  }

  private isIdentity(band: i32): bool {
    const c = band * NUMBERS_PER_BIQUAD;
    return get(this.now, c) == 1 && get(this.now, c + 1) == 0 && get(this.now, c + 2) == 0;
  }
}

function filterBand(c: usize, steps: usize, state: usize, from: usize, count: i32): void {
  const end = from + ((<usize>count) << 4);
  if (ASC_FEATURE_SIMD) {
    let b0 = v128.load64_splat(c);
    let g1 = v128.load64_splat(c, 8);
    let g2 = v128.load64_splat(c, 16);
    let a1 = v128.load64_splat(c, 24);
    let a2 = v128.load64_splat(c, 32);
    const b0Step = v128.load64_splat(steps);
    const g1Step = v128.load64_splat(steps, 8);
    const g2Step = v128.load64_splat(steps, 16);
    const a1Step = v128.load64_splat(steps, 24);
    const a2Step = v128.load64_splat(steps, 32);
    let s1 = v128.load(state);
    let s2 = v128.load(state, 16);
    for (let wet = from; wet < end; wet += 16) {
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
  } else {
    let b0 = load<f64>(c);
    let g1 = load<f64>(c, 8);
    let g2 = load<f64>(c, 16);
    let a1 = load<f64>(c, 24);
    let a2 = load<f64>(c, 32);
    const b0Step = load<f64>(steps);
    const g1Step = load<f64>(steps, 8);
    const g2Step = load<f64>(steps, 16);
    const a1Step = load<f64>(steps, 24);
    const a2Step = load<f64>(steps, 32);
    let l1 = load<f64>(state);
    let r1 = load<f64>(state, 8);
    let l2 = load<f64>(state, 16);
    let r2 = load<f64>(state, 24);
    for (let wet = from; wet < end; wet += 16) {
      b0 += b0Step;
      g1 += g1Step;
      g2 += g2Step;
      a1 += a1Step;
      a2 += a2Step;
      const left = load<f64>(wet);
      store<f64>(wet, b0 * left + l1);
      const nextLeft = g1 * left + l2 - a1 * l1;
      l2 = g2 * left - a2 * l1;
      l1 = nextLeft;
      const right = load<f64>(wet, 8);
      store<f64>(wet, b0 * right + r1, 8);
      const nextRight = g1 * right + r2 - a1 * r1;
      r2 = g2 * right - a2 * r1;
      r1 = nextRight;
    }
    store<f64>(state, l1);
    store<f64>(state, r1, 8);
    store<f64>(state, l2, 16);
    store<f64>(state, r2, 24);
    store<f64>(c, b0);
    store<f64>(c, g1, 8);
    store<f64>(c, g2, 16);
    store<f64>(c, a1, 24);
    store<f64>(c, a2, 32);
  }
}

function filterStillBand(c: usize, state: usize, from: usize, count: i32): void {
  const end = from + ((<usize>count) << 4);
  if (ASC_FEATURE_SIMD) {
    const b0 = v128.load64_splat(c);
    const g1 = v128.load64_splat(c, 8);
    const g2 = v128.load64_splat(c, 16);
    const a1 = v128.load64_splat(c, 24);
    const a2 = v128.load64_splat(c, 32);
    let s1 = v128.load(state);
    let s2 = v128.load(state, 16);
    for (let wet = from; wet < end; wet += 16) {
      const x = v128.load(wet);
      v128.store(wet, f64x2.add(f64x2.mul(b0, x), s1));
      const next = f64x2.sub(f64x2.add(f64x2.mul(g1, x), s2), f64x2.mul(a1, s1));
      s2 = f64x2.sub(f64x2.mul(g2, x), f64x2.mul(a2, s1));
      s1 = next;
    }
    v128.store(state, s1);
    v128.store(state, s2, 16);
  } else {
    const b0 = load<f64>(c);
    const g1 = load<f64>(c, 8);
    const g2 = load<f64>(c, 16);
    const a1 = load<f64>(c, 24);
    const a2 = load<f64>(c, 32);
    let l1 = load<f64>(state);
    let r1 = load<f64>(state, 8);
    let l2 = load<f64>(state, 16);
    let r2 = load<f64>(state, 24);
    for (let wet = from; wet < end; wet += 16) {
      const left = load<f64>(wet);
      store<f64>(wet, b0 * left + l1);
      const nextLeft = g1 * left + l2 - a1 * l1;
      l2 = g2 * left - a2 * l1;
      l1 = nextLeft;
      const right = load<f64>(wet, 8);
      store<f64>(wet, b0 * right + r1, 8);
      const nextRight = g1 * right + r2 - a1 * r1;
      r2 = g2 * right - a2 * r1;
      r1 = nextRight;
    }
    store<f64>(state, l1);
    store<f64>(state, r1, 8);
    store<f64>(state, l2, 16);
    store<f64>(state, r2, 24);
  }
}

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
