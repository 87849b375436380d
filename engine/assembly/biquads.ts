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
import { BANDS, KNOT_LENGTH, NUMBERS_PER_BIQUAD, WET_AT } from './layout';
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
