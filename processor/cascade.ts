import { BAND_COUNT, COEFFICIENTS_PER_BAND } from '../eq/index.ts';
import { holdFirstTwo, holdLast, holdMiddleTwo } from './hold-loops.ts';
import { rampFirst, rampLast, rampMiddle } from './ramp-loops.ts';

/** Two numbers of state for each of two channels. */
const STATE_PER_BAND = 4;

/** Below this a state is silence, and would soon be a denormal that some processors crawl on. */
const SILENCE = 1e-20;

/**
 * Below this, -200 dBFS, what a band that has become the identity still holds is let go: rounding may
 * keep it going for ever, and flat is to be flat to the last bit.
 */
const REMAINS = 1e-10;

/**
 * Five biquads in a chain, Float64, both channels in one loop, from the dry samples to a block.
 *
 * A band that is the identity and holds no sound gives its input bit for bit, and may be passed over
 * without a click: with b = a and no state the structure's output is its input.
 */
export class Cascade {
  readonly #state = new Float64Array(BAND_COUNT * STATE_PER_BAND);

  /** Whether filtering with these coefficients would change nothing. */
  isIdle(coefficients: Float64Array): boolean {
    for (let band = 0; band < BAND_COUNT; band++) {
      if (!this.#isIdleBand(coefficients, band)) return false;
    }
    return true;
  }

  /**
   * Filters `count` dry samples from `dryAt` on with coefficients that stand still, into the block
   * from `outAt` on, times the gain in `wetGain`.
   */
  hold(
    coefficients: Float64Array,
    outLeft: Float32Array,
    outRight: Float32Array,
    outAt: number,
    dryAt: number,
    count: number,
  ): void {
    const state = this.#state;
    holdFirstTwo(coefficients, state, dryAt, count);
    if (!this.#isIdleBand(coefficients, 2) || !this.#isIdleBand(coefficients, 3)) {
      holdMiddleTwo(coefficients, state, count);
    }
    holdLast(coefficients, state, outLeft, outRight, outAt, count);
  }

  /**
   * The same while every coefficient takes one step per sample, the first before the first sample.
   * Leaves in `coefficients` what the last sample used.
   */
  ramp(
    coefficients: Float64Array,
    steps: Float64Array,
    outLeft: Float32Array,
    outRight: Float32Array,
    outAt: number,
    dryAt: number,
    count: number,
  ): void {
    const state = this.#state;
    rampFirst(coefficients, steps, state, dryAt, count);
    for (let band = 1; band < BAND_COUNT - 1; band++) {
      const at = band * COEFFICIENTS_PER_BAND;
      rampMiddle(coefficients, at, steps, state, band * STATE_PER_BAND, count);
    }
    rampLast(coefficients, steps, state, outLeft, outRight, outAt, count);
  }

  /**
   * Turns states that nobody can hear into silence, before they become denormals.
   *
   * @param isStill whether the coefficients stand still
   */
  flush(coefficients: Float64Array, isStill: boolean): void {
    for (let band = 0; band < BAND_COUNT; band++) {
      const isDone = isStill && isIdentity(coefficients, band * COEFFICIENTS_PER_BAND);
      this.#quieten(band, isDone ? REMAINS : SILENCE);
    }
  }

  /** Silences a band's states if all of them are below `limit`, and single ones below SILENCE. */
  #quieten(band: number, limit: number): void {
    const from = band * STATE_PER_BAND;
    let loudest = 0;
    for (let i = from; i < from + STATE_PER_BAND; i++) {
      const size = Math.abs(this.#state[i] as number);
      if (size > loudest) loudest = size;
      if (size < SILENCE) this.#state[i] = 0;
    }
    if (loudest < limit) this.#state.fill(0, from, from + STATE_PER_BAND);
  }

  #isIdleBand(coefficients: Float64Array, band: number): boolean {
    const s = band * STATE_PER_BAND;
    return (
      this.#state[s] === 0 &&
      this.#state[s + 1] === 0 &&
      this.#state[s + 2] === 0 &&
      this.#state[s + 3] === 0 &&
      isIdentity(coefficients, band * COEFFICIENTS_PER_BAND)
    );
  }
}

function isIdentity(coefficients: Float64Array, at: number): boolean {
  return (
    coefficients[at] === 1 &&
    coefficients[at + 1] === coefficients[at + 3] &&
    coefficients[at + 2] === coefficients[at + 4]
  );
}
