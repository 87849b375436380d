import {
  BAND_COUNT,
  COEFFICIENTS_PER_BAND,
  PinkLoudness,
  ROW_LENGTH,
  clamp,
  kWeighting,
  maxLog2FrequencyHz,
  writeEffectiveRow,
  writeMatchedCoefficients,
} from '../eq/index.ts';
import type { Trial } from '../protocol/index.ts';
import type { Kernel } from './kernel/kernel.ts';
import { MAX_RENDER_SAMPLES } from './kernel/layout.ts';
import { StillFilter } from './still-filter.ts';

/** Time constant of the loudness measurement, in seconds. */
const MEMORY_SECONDS = 6;
/** After this time the measured loudness weighs as much as the one expected from pink noise. */
const HALF_TRUSTED_SECONDS = 0.5;
/** Input below this, -70 dBFS, does not count as sound. */
const QUIET_MEAN_SQUARE = 1e-7;
/** Most gain or attenuation of a side, as a factor. */
const MOST_FACTOR = 10 ** (24 / 20);

/** One of the two equalisers, and the loudness that it gives to the input. */
class Side {
  readonly bands = new StillFilter();
  readonly weighting = new StillFilter();
  /** This side's samples of the last render, left and right interleaved. */
  readonly samples = new Float64Array(2 * MAX_RENDER_SAMPLES);
  /** The factor that compensates the loudness change of pink noise. */
  readonly pinkFactor = new Float64Array(1);
  /** K-weighted sum of squares, decaying over MEMORY_SECONDS. */
  energy = 0;
  factor = 1;
}

/**
 * Two equalisers for a listener to choose from. Both filter the input all the time, and a glide leads from
 * one to the other, so that a change of sides does not click.
 *
 * Both are as loud as the input, so that neither is preferred for being louder. Loudness is measured on the
 * input itself by K-weighting (ITU-R BS.1770). While little of it has been measured, the loudness expected
 * from pink noise counts more.
 */
export class TrialPair {
  readonly #sampleRate: number;
  readonly #step: number;
  readonly #a = new Side();
  readonly #b = new Side();
  readonly #dryWeighting = new StillFilter();
  readonly #kWeighting: Float64Array;
  readonly #row = new Float64Array(ROW_LENGTH);
  readonly #coefficients = new Float64Array(BAND_COUNT * COEFFICIENTS_PER_BAND);
  readonly #pink: PinkLoudness;
  #dryEnergy = 0;
  #measuredSeconds = 0;
  /** The share of side B, 0 … 1, and the target of its glide. */
  #balance = 0;
  #wantedBalance = 0;

  constructor(sampleRate: number, glideSamples: number) {
    this.#sampleRate = sampleRate;
    this.#step = 1 / glideSamples;
    this.#kWeighting = Float64Array.from(kWeighting(sampleRate).flat());
    this.#pink = new PinkLoudness(sampleRate);
  }

  /** Starts a new pair and its measurement. */
  begin({ a, b, side }: Trial): void {
    this.#load(this.#a, a);
    this.#load(this.#b, b);
    this.#dryWeighting.load(this.#kWeighting);
    this.#dryEnergy = 0;
    this.#measuredSeconds = 0;
    this.turnTo(side);
    this.#balance = this.#wantedBalance;
  }

  /** Glides to a side. */
  turnTo(side: Trial['side']): void {
    this.#wantedBalance = Number(side === 'b');
  }

  /**
   * Writes the mix of both sides.
   *
   * @param kernel holds the input as its dry samples; its wet samples are overwritten
   * @param target `2 * count` samples, left and right interleaved
   */
  write(kernel: Kernel, target: Float64Array, count: number): void {
    const a = this.#a;
    const b = this.#b;
    const lastA = a.factor;
    const lastB = b.factor;
    const kept = Math.exp(-count / (MEMORY_SECONDS * this.#sampleRate));
    const trust = this.#measureDry(kernel, count, kept);
    this.#measureSide(a, kernel, count, kept, trust);
    this.#measureSide(b, kernel, count, kept, trust);
    for (let i = 0; i < count; i++) {
      const share = (i + 1) / count;
      this.#balance += clamp(this.#wantedBalance - this.#balance, -this.#step, this.#step);
      const ofA = (1 - this.#balance) * (lastA + share * (a.factor - lastA));
      const ofB = this.#balance * (lastB + share * (b.factor - lastB));
      for (let at = 2 * i; at < 2 * i + 2; at++) {
        target[at] = ofA * (a.samples[at] as number) + ofB * (b.samples[at] as number);
      }
    }
  }

  #load(side: Side, row: readonly number[]): void {
    for (let i = 0; i < ROW_LENGTH; i++) this.#row[i] = row[i] as number;
    writeEffectiveRow(this.#row, 0, 1, maxLog2FrequencyHz(this.#sampleRate), this.#row);
    writeMatchedCoefficients(this.#row, this.#sampleRate, this.#coefficients);
    this.#pink.writeCompensation(this.#coefficients, 0, side.pinkFactor, 0);
    side.bands.load(this.#coefficients);
    side.weighting.load(this.#kWeighting);
    side.energy = 0;
    side.factor = side.pinkFactor[0] as number;
  }

  /**
   * Measures the input.
   *
   * @returns weight of the measured loudness against the expected one, 0 … 1
   */
  #measureDry(kernel: Kernel, count: number, kept: number): number {
    kernel.take(count);
    this.#dryWeighting.filter(kernel, count);
    const squares = sumOfSquares(kernel.wet, count);
    this.#dryEnergy = kept * this.#dryEnergy + squares;
    if (squares > 2 * count * QUIET_MEAN_SQUARE) this.#measuredSeconds += count / this.#sampleRate;
    const trust = (this.#measuredSeconds / HALF_TRUSTED_SECONDS) ** 2;
    return trust / (trust + 1);
  }

  /** Filters the input into a side's samples, and sets the side's factor from the loudness measured so far. */
  #measureSide(side: Side, kernel: Kernel, count: number, kept: number, trust: number): void {
    kernel.take(count);
    side.bands.filter(kernel, count);
    for (let i = 0; i < 2 * count; i++) side.samples[i] = kernel.wet[i] as number;
    side.weighting.filter(kernel, count);
    side.energy = kept * side.energy + sumOfSquares(kernel.wet, count);
    if (trust === 0 || !(side.energy > 0) || !(this.#dryEnergy > 0)) return;
    const measured = Math.sqrt(this.#dryEnergy / side.energy);
    const pink = side.pinkFactor[0] as number;
    side.factor = clamp(pink * (measured / pink) ** trust, 1 / MOST_FACTOR, MOST_FACTOR);
  }
}

function sumOfSquares(samples: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < 2 * count; i++) sum += (samples[i] as number) ** 2;
  return sum;
}
