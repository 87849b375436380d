import { COEFFICIENTS_PER_BAND } from './coefficients.ts';
import { logFrequenciesHz } from './frequencies.ts';
import { BAND_COUNT } from './layout.ts';
import { topFrequencyHz } from './limits.ts';
import { pinkWeights } from './pink-weights.ts';

/** Points at which the spectrum is read, six in an octave, which is enough for a comparison by ear. */
const POINTS = 61;

/**
 * The loudness of the change that five biquads make, that is, of their output minus their input. It gives
 * the static factor that makes the change as loud as the input, for pink noise and by K-weighting
 * (ITU-R BS.1770).
 */
export class ChangeLoudness {
  readonly #maxFactor: number;
  readonly #weights: Float64Array;
  /** Real and imaginary part of z⁻¹ at each point. */
  readonly #delays: Float64Array;

  /**
   * @param sampleRate in Hz
   * @param maxDb upper limit of the factor, in dB, which a very small change reaches
   */
  constructor(sampleRate: number, maxDb: number) {
    this.#maxFactor = 10 ** (maxDb / 20);
    const frequenciesHz = logFrequenciesHz(POINTS, 20, topFrequencyHz(sampleRate));
    this.#weights = pinkWeights(frequenciesHz);
    this.#delays = Float64Array.from(
      [...frequenciesHz].flatMap((frequencyHz) => {
        const omega = (2 * Math.PI * frequencyHz) / sampleRate;
        return [Math.cos(omega), -Math.sin(omega)];
      }),
    );
  }

  /**
   * Writes the factor to `target[targetIndex]`. Allocates nothing and needs no trigonometry, because the
   * audio thread calls it.
   *
   * @param coefficients b0, b1, b2, a1, a2 for each band
   */
  writeFactor(coefficients: Float64Array, target: Float64Array, targetIndex: number): void {
    let power = 0;
    for (let point = 0; point < POINTS; point++) {
      const x = this.#delays[2 * point] as number;
      const y = this.#delays[2 * point + 1] as number;
      // z⁻²
      const xx = x * x - y * y;
      const yy = 2 * x * y;
      let re = 1;
      let im = 0;
      for (let band = 0; band < BAND_COUNT; band++) {
        const at = band * COEFFICIENTS_PER_BAND;
        const b1 = coefficients[at + 1] as number;
        const b2 = coefficients[at + 2] as number;
        const a1 = coefficients[at + 3] as number;
        const a2 = coefficients[at + 4] as number;
        const overRe = (coefficients[at] as number) + b1 * x + b2 * xx;
        const overIm = b1 * y + b2 * yy;
        const underRe = 1 + a1 * x + a2 * xx;
        const underIm = a1 * y + a2 * yy;
        const size = underRe * underRe + underIm * underIm;
        const bandRe = (overRe * underRe + overIm * underIm) / size;
        const bandIm = (overIm * underRe - overRe * underIm) / size;
        const nextRe = re * bandRe - im * bandIm;
        im = re * bandIm + im * bandRe;
        re = nextRe;
      }
      power += (this.#weights[point] as number) * ((re - 1) * (re - 1) + im * im);
    }
    target[targetIndex] = Math.min(this.#maxFactor, 1 / Math.sqrt(power));
  }
}
