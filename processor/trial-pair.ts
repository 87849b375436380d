import {
  PinkLoudness,
  ROW_LENGTH,
  clamp,
  kWeighting,
  maxLog2FrequencyHz,
  writeEffectiveRow,
  writeMatchedCoefficients,
} from '../eq/index.ts';
import type { Trial } from '../protocol/index.ts';
import { BiquadChain } from './biquad-chain.ts';
import type { Kernel } from './kernel/kernel.ts';
import { BANDS, MAX_RENDER_SAMPLES } from './kernel/layout.ts';

/** How far back the loudness of what is played counts, in seconds. */
const MEMORY_SECONDS = 6;
/** After so long what was measured counts for as much as what is expected of pink noise. */
const HALF_TRUSTED_SECONDS = 0.5;
/** Below this, -70 dBFS, nothing is played. */
const QUIET_MEAN_SQUARE = 1e-7;
/** No equaliser of five bands is to be raised or lowered by more. */
const MOST_FACTOR = 10 ** (24 / 20);

/** One of the two sounds, and what it comes to on what is being played. */
class Side {
  readonly bands = new BiquadChain(BANDS);
  readonly weighting: BiquadChain;
  readonly samples = new Float64Array(2 * MAX_RENDER_SAMPLES);
  /** What undoes the loudness that it gives to pink noise. */
  readonly pinkFactor = new Float64Array(1);
  /** Sum of squares, by K-weighting, of the last seconds. */
  energy = 0;
  factor = 1;

  constructor(sampleRate: number) {
    this.weighting = weightingChain(sampleRate);
  }
}

/**
 * Two equalisers to choose from, both at work on what comes in, and equally loud: as loud as what comes in,
 * by K-weighting (ITU-R BS.1770), measured on the very sound that is played; at first, while little was
 * heard of it, as pink noise would have it. So a change of sides neither clicks nor jumps in loudness, and
 * the louder one does not win by that.
 */
export class TrialPair {
  readonly #sampleRate: number;
  readonly #step: number;
  readonly #a: Side;
  readonly #b: Side;
  readonly #dryWeighting: BiquadChain;
  readonly #weighted = new Float64Array(2 * MAX_RENDER_SAMPLES);
  readonly #row = new Float64Array(ROW_LENGTH);
  readonly #pink: PinkLoudness;
  #dryEnergy = 0;
  #heardSeconds = 0;
  /** The share of B, and where it is going. */
  #balance = 0;
  #wantedBalance = 0;

  constructor(sampleRate: number, glideSamples: number) {
    this.#sampleRate = sampleRate;
    this.#step = 1 / glideSamples;
    this.#a = new Side(sampleRate);
    this.#b = new Side(sampleRate);
    this.#dryWeighting = weightingChain(sampleRate);
    this.#pink = new PinkLoudness(sampleRate);
  }

  /** Takes on another pair, and measures anew. */
  begin({ a, b, side }: Trial): void {
    this.#load(this.#a, a);
    this.#load(this.#b, b);
    this.#dryWeighting.reset();
    this.#dryEnergy = 0;
    this.#heardSeconds = 0;
    this.turnTo(side);
    this.#balance = this.#wantedBalance;
  }

  /** Lets the other side be heard, over a glide. */
  turnTo(side: Trial['side']): void {
    this.#wantedBalance = Number(side === 'b');
  }

  /**
   * Writes what is heard of the pair.
   *
   * @param target left and right by turns
   */
  write({ dryLeft, dryRight }: Kernel, target: Float64Array, count: number): void {
    const a = this.#a;
    const b = this.#b;
    for (let i = 0; i < count; i++) {
      const left = dryLeft[i] as number;
      const right = dryRight[i] as number;
      a.samples[2 * i] = b.samples[2 * i] = this.#weighted[2 * i] = left;
      a.samples[2 * i + 1] = b.samples[2 * i + 1] = this.#weighted[2 * i + 1] = right;
    }
    a.bands.filter(a.samples, count);
    b.bands.filter(b.samples, count);
    const lastA = a.factor;
    const lastB = b.factor;
    this.#listen(count);
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
    const { coefficients } = side.bands;
    writeMatchedCoefficients(this.#row, this.#sampleRate, coefficients);
    this.#pink.writeCompensation(coefficients, 0, side.pinkFactor, 0);
    side.bands.reset();
    side.weighting.reset();
    side.energy = 0;
    side.factor = side.pinkFactor[0] as number;
  }

  /** Measures the last samples, and sets both factors by all that was heard. */
  #listen(count: number): void {
    const kept = Math.exp(-count / (MEMORY_SECONDS * this.#sampleRate));
    this.#dryWeighting.filter(this.#weighted, count);
    const squares = sumOfSquares(this.#weighted, count);
    this.#dryEnergy = kept * this.#dryEnergy + squares;
    if (squares > 2 * count * QUIET_MEAN_SQUARE) this.#heardSeconds += count / this.#sampleRate;
    const heard = (this.#heardSeconds / HALF_TRUSTED_SECONDS) ** 2;
    const trust = heard / (heard + 1);
    this.#measure(this.#a, count, kept, trust);
    this.#measure(this.#b, count, kept, trust);
  }

  #measure(side: Side, count: number, kept: number, trust: number): void {
    const weighted = this.#weighted;
    weighted.set(side.samples);
    side.weighting.filter(weighted, count);
    side.energy = kept * side.energy + sumOfSquares(weighted, count);
    if (trust === 0 || !(side.energy > 0) || !(this.#dryEnergy > 0)) return;
    const measured = Math.sqrt(this.#dryEnergy / side.energy);
    const pink = side.pinkFactor[0] as number;
    side.factor = clamp(pink * (measured / pink) ** trust, 1 / MOST_FACTOR, MOST_FACTOR);
  }
}

function weightingChain(sampleRate: number): BiquadChain {
  const biquads = kWeighting(sampleRate);
  const chain = new BiquadChain(biquads.length);
  chain.coefficients.set(biquads.flat());
  return chain;
}

function sumOfSquares(samples: Float64Array, count: number): number {
  let sum = 0;
  for (let i = 0; i < 2 * count; i++) sum += (samples[i] as number) ** 2;
  return sum;
}
