import { BAND_COUNT, COEFFICIENTS_PER_BAND } from '../eq/index.ts';
import { wetLeft, wetRight } from './scratch.ts';

/** Two numbers of state for each of two channels. */
const STATE_PER_BAND = 4;

/** Below this a state is silence, and would soon be a denormal that some processors crawl on. */
const SILENCE = 1e-20;

/**
 * Five biquads in a chain, transposed direct form II, Float64, both channels in one loop.
 *
 * A band that is the identity and holds no sound is passed over, which gives the input bit for bit
 * and cannot click: with b = a and no state the structure's output is its input.
 */
export class Cascade {
  readonly #state = new Float64Array(BAND_COUNT * STATE_PER_BAND);

  /** Whether filtering with these coefficients would change nothing. */
  isIdle(coefficients: Float64Array): boolean {
    for (let band = 0; band < BAND_COUNT; band++) {
      if (!isIdentity(coefficients, band * COEFFICIENTS_PER_BAND)) return false;
      if (!this.#isSilent(band)) return false;
    }
    return true;
  }

  /** Filters the first `count` wet samples with coefficients that stand still. */
  hold(coefficients: Float64Array, count: number): void {
    for (let band = 0; band < BAND_COUNT; band++) {
      const at = band * COEFFICIENTS_PER_BAND;
      if (this.#isSilent(band) && isIdentity(coefficients, at)) continue;
      const b0 = coefficients[at] as number;
      const b1 = coefficients[at + 1] as number;
      const b2 = coefficients[at + 2] as number;
      const a1 = coefficients[at + 3] as number;
      const a2 = coefficients[at + 4] as number;
      const s = band * STATE_PER_BAND;
      const state = this.#state;
      let left1 = state[s] as number;
      let left2 = state[s + 1] as number;
      let right1 = state[s + 2] as number;
      let right2 = state[s + 3] as number;
      for (let i = 0; i < count; i++) {
        const xl = wetLeft[i] as number;
        const yl = b0 * xl + left1;
        left1 = b1 * xl + left2 - a1 * yl;
        left2 = b2 * xl - a2 * yl;
        wetLeft[i] = yl;
        const xr = wetRight[i] as number;
        const yr = b0 * xr + right1;
        right1 = b1 * xr + right2 - a1 * yr;
        right2 = b2 * xr - a2 * yr;
        wetRight[i] = yr;
      }
      state[s] = left1;
      state[s + 1] = left2;
      state[s + 2] = right1;
      state[s + 3] = right2;
    }
  }

  /**
   * Filters the first `count` wet samples while every coefficient takes one step per sample, the first
   * before the first sample. Leaves in `coefficients` what the last sample used.
   */
  ramp(coefficients: Float64Array, steps: Float64Array, count: number): void {
    for (let band = 0; band < BAND_COUNT; band++) {
      const at = band * COEFFICIENTS_PER_BAND;
      let b0 = coefficients[at] as number;
      let b1 = coefficients[at + 1] as number;
      let b2 = coefficients[at + 2] as number;
      let a1 = coefficients[at + 3] as number;
      let a2 = coefficients[at + 4] as number;
      const db0 = steps[at] as number;
      const db1 = steps[at + 1] as number;
      const db2 = steps[at + 2] as number;
      const da1 = steps[at + 3] as number;
      const da2 = steps[at + 4] as number;
      const silent = this.#isSilent(band) && isIdentity(coefficients, at);
      if (silent && db0 === 0 && db1 === da1 && db2 === da2) {
        for (let i = 0; i < count; i++) {
          b1 += db1;
          b2 += db2;
        }
        coefficients[at + 1] = b1;
        coefficients[at + 2] = b2;
        coefficients[at + 3] = b1;
        coefficients[at + 4] = b2;
        continue;
      }
      const s = band * STATE_PER_BAND;
      const state = this.#state;
      let left1 = state[s] as number;
      let left2 = state[s + 1] as number;
      let right1 = state[s + 2] as number;
      let right2 = state[s + 3] as number;
      for (let i = 0; i < count; i++) {
        b0 += db0;
        b1 += db1;
        b2 += db2;
        a1 += da1;
        a2 += da2;
        const xl = wetLeft[i] as number;
        const yl = b0 * xl + left1;
        left1 = b1 * xl + left2 - a1 * yl;
        left2 = b2 * xl - a2 * yl;
        wetLeft[i] = yl;
        const xr = wetRight[i] as number;
        const yr = b0 * xr + right1;
        right1 = b1 * xr + right2 - a1 * yr;
        right2 = b2 * xr - a2 * yr;
        wetRight[i] = yr;
      }
      state[s] = left1;
      state[s + 1] = left2;
      state[s + 2] = right1;
      state[s + 3] = right2;
      coefficients[at] = b0;
      coefficients[at + 1] = b1;
      coefficients[at + 2] = b2;
      coefficients[at + 3] = a1;
      coefficients[at + 4] = a2;
    }
  }

  /** Turns states that nobody can hear into silence, before they become denormals. */
  flush(): void {
    for (let i = 0; i < this.#state.length; i++) {
      if (Math.abs(this.#state[i] as number) < SILENCE) this.#state[i] = 0;
    }
  }

  #isSilent(band: number): boolean {
    const s = band * STATE_PER_BAND;
    return (
      this.#state[s] === 0 &&
      this.#state[s + 1] === 0 &&
      this.#state[s + 2] === 0 &&
      this.#state[s + 3] === 0
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
