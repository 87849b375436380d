import { BAND_COUNT } from './layout.ts';
import { COEFFICIENTS_PER_BAND } from './coefficients.ts';
import { logFrequenciesHz } from './frequencies.ts';
import { topFrequencyHz } from './limits.ts';
import { pinkWeights } from './pink-weights.ts';

/** Points at which the spectrum is read, 24 in an octave, because a boosted bell of Q 10 is hardly wider. */
const POINTS = 241;

/** |numerator|² and |denominator|² of each band in sin²(ω/2) (Vicanek 2016, eq. 21). */
const POWERS_PER_BAND = 6;
const powers = new Float64Array(BAND_COUNT * POWERS_PER_BAND);

/**
 * The static gain that undoes how loud a curve makes pink noise, by K-weighting (ITU-R BS.1770), so that a
 * comparison is fair. The sound itself is not measured, so the gain cannot pump.
 */
export class PinkLoudness {
  readonly #weights: Float64Array;
  /** sin²(ω/2) at each point. */
  readonly #phi: Float64Array;

  constructor(sampleRate: number) {
    const frequenciesHz = logFrequenciesHz(POINTS, 20, topFrequencyHz(sampleRate));
    this.#weights = pinkWeights(frequenciesHz);
    this.#phi = frequenciesHz.map(
      (frequencyHz) => Math.sin((Math.PI * frequencyHz) / sampleRate) ** 2,
    );
  }

  /**
   * Writes to `target[targetIndex]` the factor that restores the loudness of pink noise after the five
   * biquads. Allocates nothing and needs no trigonometry, because the audio thread calls it.
   *
   * @param coefficients b0, b1, b2, a1, a2 for each band from `offset` on
   */
  writeCompensation(
    coefficients: Float64Array,
    offset: number,
    target: Float64Array,
    targetIndex: number,
  ): void {
    for (let band = 0; band < BAND_COUNT; band++) {
      const at = offset + band * COEFFICIENTS_PER_BAND;
      const b0 = coefficients[at] as number;
      const b1 = coefficients[at + 1] as number;
      const b2 = coefficients[at + 2] as number;
      const a1 = coefficients[at + 3] as number;
      const a2 = coefficients[at + 4] as number;
      const p = band * POWERS_PER_BAND;
      powers[p] = (b0 + b1 + b2) * (b0 + b1 + b2);
      powers[p + 1] = (b0 - b1 + b2) * (b0 - b1 + b2);
      powers[p + 2] = -4 * b0 * b2;
      powers[p + 3] = (1 + a1 + a2) * (1 + a1 + a2);
      powers[p + 4] = (1 - a1 + a2) * (1 - a1 + a2);
      powers[p + 5] = -4 * a2;
    }
    let power = 0;
    for (let point = 0; point < POINTS; point++) {
      const phi1 = this.#phi[point] as number;
      const phi0 = 1 - phi1;
      const phi2 = 4 * phi0 * phi1;
      let over = this.#weights[point] as number;
      let under = 1;
      for (let p = 0; p < powers.length; p += POWERS_PER_BAND) {
        over *=
          (powers[p] as number) * phi0 +
          (powers[p + 1] as number) * phi1 +
          (powers[p + 2] as number) * phi2;
        under *=
          (powers[p + 3] as number) * phi0 +
          (powers[p + 4] as number) * phi1 +
          (powers[p + 5] as number) * phi2;
      }
      power += over / under;
    }
    // The weights sum to 1 only within rounding, but a flat curve must stay flat to the last bit.
    target[targetIndex] = Math.abs(power - 1) < 1e-12 ? 1 : 1 / Math.sqrt(power);
  }
}
