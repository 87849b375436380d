import { logFrequenciesHz } from '../../eq/index.ts';

/** Each point is the mean of this many octaves, and of at least one and a half bins. */
const SMOOTHING_OCTAVES = 1 / 6;
const LEAST_BINS = 1.5;
/** Music falls by about as much, so that a balanced mix looks level, as in common analysers. */
const TILT_DB_PER_OCTAVE = 4.5;
const PIVOT_HZ = 1000;
/** The levels at the bottom and at the top of the picture: dBFS of a bin at 1 kHz. */
const BOTTOM_DB = -90;
const TOP_DB = 0;
const RISE_SECONDS = 0.03;
const FALL_DB_PER_SECOND = 30;

/** Points of a spectrum's outline, evenly spaced in octaves from 20 Hz to 20 kHz. */
export const SPECTRUM_POINTS = 192;

/** The outline of one spectrum: takes bins and gives heights, which rise fast and fall slowly. `take` allocates nothing. */
export class SpectrumShape {
  /** Heights of the points, 0 … 1. */
  readonly heights = new Float32Array(SPECTRUM_POINTS);
  readonly #levelsDb = new Float32Array(SPECTRUM_POINTS).fill(BOTTOM_DB);
  readonly #from = new Float64Array(SPECTRUM_POINTS);
  readonly #to = new Float64Array(SPECTRUM_POINTS);
  readonly #tiltDb = new Float64Array(SPECTRUM_POINTS);
  /** For each bin the power of all bins below it. */
  readonly #sums: Float64Array;

  /** @param bins evenly spaced from 0 to half the sample rate */
  constructor(bins: number, sampleRate: number) {
    this.#sums = new Float64Array(bins + 1);
    const binHz = sampleRate / 2 / bins;
    logFrequenciesHz(SPECTRUM_POINTS).forEach((frequencyHz, i) => {
      const reach = 2 ** (SMOOTHING_OCTAVES / 2);
      const middle = frequencyHz / binHz + 0.5;
      const half = Math.max((middle * (reach - 1 / reach)) / 2, LEAST_BINS / 2);
      this.#from[i] = Math.min(bins, Math.max(0, middle - half));
      this.#to[i] = Math.min(bins, middle + half);
      this.#tiltDb[i] = TILT_DB_PER_OCTAVE * Math.log2(frequencyHz / PIVOT_HZ);
    });
  }

  /** Whether all heights are zero. */
  get isEmpty(): boolean {
    return this.heights.every((height) => height === 0);
  }

  /**
   * Takes a spectrum.
   *
   * @param powers of the bins (spectrum-analyser.ts)
   * @param seconds since the last spectrum
   */
  take(powers: Float64Array, seconds: number): void {
    const sums = this.#sums;
    for (let bin = 0; bin < powers.length; bin++) {
      sums[bin + 1] = (sums[bin] as number) + (powers[bin] as number);
    }
    for (let i = 0; i < SPECTRUM_POINTS; i++) this.#move(i, this.#levelDb(i), seconds);
  }

  #levelDb(i: number): number {
    const [from, to] = [this.#from[i] as number, this.#to[i] as number];
    if (to <= from) return BOTTOM_DB;
    const power = (this.#sumTo(to) - this.#sumTo(from)) / (to - from);
    return power > 0 ? 10 * Math.log10(power) + (this.#tiltDb[i] as number) : BOTTOM_DB;
  }

  #sumTo(position: number): number {
    const bin = Math.min(this.#sums.length - 2, Math.floor(position));
    const low = this.#sums[bin] as number;
    return low + (position - bin) * ((this.#sums[bin + 1] as number) - low);
  }

  #move(i: number, levelDb: number, seconds: number): void {
    const before = this.#levelsDb[i] as number;
    const now =
      levelDb > before
        ? before + (levelDb - before) * Math.min(1, seconds / RISE_SECONDS)
        : Math.max(levelDb, before - FALL_DB_PER_SECOND * seconds, BOTTOM_DB);
    this.#levelsDb[i] = now;
    this.heights[i] = Math.min(1, Math.max(0, (now - BOTTOM_DB) / (TOP_DB - BOTTOM_DB)));
  }
}
