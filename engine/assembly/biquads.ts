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
import { filterOne, filterOneStill, filterTwoStill } from './filter-bands';
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
    if (ASC_FEATURE_SIMD) {
      const lengths = f64x2.splat(length);
      for (let at: usize = 0; at < (<usize>KNOT_LENGTH) << 3; at += 16) {
        const way = f64x2.sub(v128.load(this.knot + at), v128.load(this.now + at));
        v128.store(this.steps + at, f64x2.div(way, lengths));
      }
    } else {
      for (let i = 0; i < KNOT_LENGTH; i++) {
        put(this.steps, i, (get(this.knot, i) - get(this.now, i)) / length);
      }
    }
  }

  /** Puts the knot in use to the last bit: the steps add up to it with a rounding error. */
  arrive(): void {
    copyDoubles(this.now, this.knot, KNOT_LENGTH);
  }

  /** Filters `count` wet samples from `from` on by the bands whose bit is set, stepping before each sample. */
  filter(buffers: usize, bands: i32, from: i32, count: i32): void {
    const wet = buffers + WET_AT + ((<usize>from) << 4);
    for (let band = 0; band < BANDS; band++) {
      if (((bands >> band) & 1) == 0) continue;
      filterOne(this.at(this.now, band), this.at(this.steps, band), this.stateAt(band), wet, count);
    }
  }

  /** The same by the bands that have something to do, and with coefficients that stand still. */
  filterStill(buffers: usize, bands: i32, from: i32, count: i32): void {
    const wet = buffers + WET_AT + ((<usize>from) << 4);
    let first = -1;
    for (let band = 0; band < BANDS; band++) {
      if (((bands >> band) & 1) == 0) continue;
      if (first < 0) {
        first = band;
        continue;
      }
      filterTwoStill(
        this.at(this.now, first),
        this.stateAt(first),
        this.at(this.now, band),
        this.stateAt(band),
        wet,
        count,
      );
      first = -1;
    }
    if (first < 0) return;
    filterOneStill(this.at(this.now, first), this.stateAt(first), wet, count);
  }

  /** Address of a band's numbers among coefficients. */
  private at(coefficients: usize, band: i32): usize {
    return coefficients + ((<usize>(band * NUMBERS_PER_BIQUAD)) << 3);
  }

  private stateAt(band: i32): usize {
    return this.state + ((<usize>(band * STATES_PER_BAND)) << 3);
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
