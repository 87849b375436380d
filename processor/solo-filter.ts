import { LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, BAND_TYPES } from '../eq/index.ts';
import { SILENCE } from './cascade.ts';

const BUTTERWORTH = Math.SQRT2;

/**
 * Lets through what a band is about: around a bell's frequency and as wide as the bell, below a low shelf's
 * frequency, above a high shelf's; whatever the band's gain, so that one can listen for a place before
 * anything is done there, as in the equalisers that people know.
 *
 * A state-variable filter with trapezoidal integrators (Zavalishin, The Art of VA Filter Design, ch. 4), for
 * it may be moved while it sounds without a click. Two channels.
 */
export class SoloFilter {
  readonly #sampleRate: number;
  /** First and second integrator of left, then of right. */
  readonly #states = new Float64Array(4);
  /** Weights of the input, the band-pass and the low-pass in the output. */
  readonly #mix = new Float64Array(3);
  #g = 0;
  #damping = 1;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  /** Takes over the band of slot 0 … 4 of an effective row. */
  follow(row: Float64Array, slot: number): void {
    const at = slot * NUMBERS_PER_BAND;
    const frequencyHz = 2 ** (row[at + LOG2_FREQUENCY_HZ] as number);
    this.#g = Math.tan((Math.PI * frequencyHz) / this.#sampleRate);
    const type = BAND_TYPES[slot];
    const damping = type === 'peaking' ? 2 ** -(row[at + LOG2_Q] as number) : BUTTERWORTH;
    this.#damping = damping;
    const mix = this.#mix;
    mix[0] = type === 'highshelf' ? 1 : 0;
    mix[1] = type === 'peaking' ? damping : type === 'highshelf' ? -damping : 0;
    mix[2] = type === 'lowshelf' ? 1 : type === 'highshelf' ? -1 : 0;
  }

  /** Filters `count` samples of left and right by turns, in place. */
  filter(samples: Float64Array, count: number): void {
    for (let channel = 0; channel < 2; channel++) this.#filterChannel(samples, channel, count);
  }

  /** Clears the states. */
  reset(): void {
    this.#states.fill(0);
  }

  #filterChannel(samples: Float64Array, channel: number, count: number): void {
    const dry = this.#mix[0] as number;
    const band = this.#mix[1] as number;
    const low = this.#mix[2] as number;
    const g = this.#g;
    const a1 = 1 / (1 + g * (g + this.#damping));
    const a2 = g * a1;
    const a3 = g * a2;
    let s1 = this.#states[2 * channel] as number;
    let s2 = this.#states[2 * channel + 1] as number;
    for (let i = channel; i < 2 * count; i += 2) {
      const x = samples[i] as number;
      const v3 = x - s2;
      const v1 = a1 * s1 + a2 * v3;
      const v2 = s2 + a2 * s1 + a3 * v3;
      s1 = 2 * v1 - s1;
      s2 = 2 * v2 - s2;
      samples[i] = dry * x + band * v1 + low * v2;
    }
    this.#states[2 * channel] = Math.abs(s1) < SILENCE ? 0 : s1;
    this.#states[2 * channel + 1] = Math.abs(s2) < SILENCE ? 0 : s2;
  }
}
