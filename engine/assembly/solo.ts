import { BANDS, LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, PART_AT } from './layout';
import { Carver, fillDoubles, get, put } from './memory';

const SILENCE: f64 = 1e-20;

/**
 * Passes what a band is about: around a bell's frequency and as wide as the bell, below a low shelf's
 * frequency, above a high shelf's, whatever the band's gain.
 *
 * A state-variable filter with trapezoidal integrators (Zavalishin, The Art of VA Filter Design, ch. 4), which
 * may move while it sounds without a click.
 */
@unmanaged
export class Solo {
  private sampleRate: f64;
  private g: f64;
  private damping: f64;
  /** How much of the input, the band-pass and the low-pass make the output. */
  private dry: f64;
  private bandPass: f64;
  private lowPass: f64;
  /** First and second integrator of left, then of right. */
  private states: usize;

  static size(): usize {
    return offsetof<Solo>() + 16 + 32;
  }

  static make(carver: Carver, sampleRate: f64): Solo {
    const solo = changetype<Solo>(carver.bytes(offsetof<Solo>()));
    solo.sampleRate = sampleRate;
    solo.g = 0;
    solo.damping = 1;
    solo.dry = 0;
    solo.bandPass = 0;
    solo.lowPass = 0;
    solo.states = carver.doubles(4);
    solo.reset();
    return solo;
  }

  reset(): void {
    fillDoubles(this.states, 4, 0);
  }

  /** Follows a band, 0 … 4, of an effective row. */
  follow(row: usize, band: i32): void {
    const at = band * NUMBERS_PER_BAND;
    const frequencyHz = Math.pow(2, get(row, at + LOG2_FREQUENCY_HZ));
    this.g = Math.tan((Math.PI * frequencyHz) / this.sampleRate);
    const isLow = band == 0;
    const isHigh = band == BANDS - 1;
    const isBell = !isLow && !isHigh;
    this.damping = isBell ? Math.pow(2, -get(row, at + LOG2_Q)) : Math.SQRT2;
    this.dry = isHigh ? 1 : 0;
    this.bandPass = isBell ? this.damping : isHigh ? -this.damping : 0;
    this.lowPass = isLow ? 1 : isHigh ? -1 : 0;
  }

  /** Filters `count` samples of the part, left and right by turns, in place. */
  filter(buffers: usize, count: i32): void {
    const g = this.g;
    const dry = this.dry;
    const bandPass = this.bandPass;
    const lowPass = this.lowPass;
    const a1 = 1 / (1 + g * (g + this.damping));
    const a2 = g * a1;
    const a3 = g * a2;
    const samples = buffers + PART_AT;
    for (let channel = 0; channel < 2; channel++) {
      let s1 = get(this.states, 2 * channel);
      let s2 = get(this.states, 2 * channel + 1);
      for (let i = channel; i < 2 * count; i += 2) {
        const x = get(samples, i);
        const v3 = x - s2;
        const v1 = a1 * s1 + a2 * v3;
        const v2 = s2 + a2 * s1 + a3 * v3;
        s1 = 2 * v1 - s1;
        s2 = 2 * v2 - s2;
        put(samples, i, dry * x + bandPass * v1 + lowPass * v2);
      }
      put(this.states, 2 * channel, Math.abs(s1) < SILENCE ? 0 : s1);
      put(this.states, 2 * channel + 1, Math.abs(s2) < SILENCE ? 0 : s2);
    }
  }
}
