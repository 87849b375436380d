import { COEFFICIENTS_PER_BAND } from '../eq/index.ts';
import { SILENCE } from './cascade.ts';

/** First and second state of left, then of right. */
const STATES = 4;

/**
 * Biquads in a chain that stand still, for two channels: for who listens to something, beside the kernel,
 * which has the sound to do. Transposed direct form II.
 */
export class BiquadChain {
  /** b0, b1, b2, a1, a2 of each biquad. */
  readonly coefficients: Float64Array;
  readonly #states: Float64Array;

  constructor(biquads: number) {
    this.coefficients = new Float64Array(biquads * COEFFICIENTS_PER_BAND);
    this.#states = new Float64Array(biquads * STATES);
  }

  /** Forgets what it has heard. */
  reset(): void {
    this.#states.fill(0);
  }

  /** Filters `count` samples of left and right by turns, in place. */
  filter(samples: Float64Array, count: number): void {
    const biquads = this.coefficients.length / COEFFICIENTS_PER_BAND;
    for (let biquad = 0; biquad < biquads; biquad++) {
      this.#filterChannel(samples, biquad, 0, count);
      this.#filterChannel(samples, biquad, 1, count);
    }
  }

  #filterChannel(samples: Float64Array, biquad: number, channel: number, count: number): void {
    const at = biquad * COEFFICIENTS_PER_BAND;
    const b0 = this.coefficients[at] as number;
    const b1 = this.coefficients[at + 1] as number;
    const b2 = this.coefficients[at + 2] as number;
    const a1 = this.coefficients[at + 3] as number;
    const a2 = this.coefficients[at + 4] as number;
    const state = biquad * STATES + 2 * channel;
    let s1 = this.#states[state] as number;
    let s2 = this.#states[state + 1] as number;
    for (let i = channel; i < 2 * count; i += 2) {
      const x = samples[i] as number;
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      samples[i] = y;
    }
    this.#states[state] = Math.abs(s1) < SILENCE ? 0 : s1;
    this.#states[state + 1] = Math.abs(s2) < SILENCE ? 0 : s2;
  }
}
