import { Biquads } from './biquads';
import {
  COEFFICIENTS,
  EDITS_LENGTH,
  EDITS_PER_BAND,
  EDIT_ON,
  MAX_RENDER_SAMPLES,
  NUMBERS_PER_BIQUAD,
  PART_AT,
  ROW_LENGTH,
  WET_AT,
} from './layout';
import { maxLog2FrequencyHz, writeEffectiveRow } from './limits';
import { Loudness, writeKWeighting } from './loudness';
import { Lookouts, toStateForm, writeMatchedCoefficients } from './matched';
import { Carver, clamp, copyDoubles, get, put } from './memory';
import { take } from './samples';

/** How far back the loudness of the input counts, in seconds. */
const MEMORY_SECONDS: f64 = 6;
/** After so long what was measured counts as much as what is expected of pink noise. */
const HALF_TRUSTED_SECONDS: f64 = 0.5;
/** Below this, -70 dBFS, nothing is played. */
const QUIET_MEAN_SQUARE: f64 = 1e-7;
/** +24 dB: no equaliser of five bands is raised or lowered by more. */
const MOST_FACTOR: f64 = 15.848931924611133;

/** Biquads of K-weighting. */
const K_BIQUADS = 2;

/** One of the two sounds, and how loud it is on what is being played. */
@unmanaged
class Side {
  bands: Biquads;
  weighting: Biquads;
  /** What was made of the last samples: left and right by turns. */
  samples: usize;
  /** The factor that undoes its loudness for pink noise. */
  pinkFactor: f64;
  /** Sum of squares, K-weighted, of the last seconds. */
  energy: f64;
  factor: f64;

  static size(): usize {
    return offsetof<Side>() + 16 + 2 * Biquads.size() + 2 * MAX_RENDER_SAMPLES * 8;
  }

  static make(carver: Carver): Side {
    const side = changetype<Side>(carver.bytes(offsetof<Side>()));
    side.bands = Biquads.make(carver);
    side.weighting = Biquads.make(carver);
    side.samples = carver.doubles(2 * MAX_RENDER_SAMPLES);
    side.pinkFactor = 1;
    side.energy = 0;
    side.factor = 1;
    return side;
  }
}

/**
 * Two equalisers to choose from. Both filter the input and are equally loud: as loud as the input, K-weighted
 * (ITU-R BS.1770), measured on the sound that is played; at first, while little was played, as pink noise
 * would have it. A change of sides neither clicks nor jumps in loudness.
 */
@unmanaged
export class Trial {
  private sampleRate: f64;
  private step: f64;
  private a: Side;
  private b: Side;
  private dryWeighting: Biquads;
  private kWeighting: usize;
  private row: usize;
  private coefficients: usize;
  private noEdits: usize;
  private dryEnergy: f64;
  private playedSeconds: f64;
  /** The share of B, and where it is going. */
  private balance: f64;
  private wantedBalance: f64;

  static size(): usize {
    const doubles = 2 * NUMBERS_PER_BIQUAD + ROW_LENGTH + COEFFICIENTS + EDITS_LENGTH;
    return offsetof<Trial>() + 16 + 2 * Side.size() + Biquads.size() + doubles * 8;
  }

  static make(carver: Carver, sampleRate: f64, glideSamples: i32): Trial {
    const trial = changetype<Trial>(carver.bytes(offsetof<Trial>()));
    trial.sampleRate = sampleRate;
    trial.step = 1 / <f64>glideSamples;
    trial.a = Side.make(carver);
    trial.b = Side.make(carver);
    trial.dryWeighting = Biquads.make(carver);
    trial.kWeighting = carver.doubles(K_BIQUADS * NUMBERS_PER_BIQUAD);
    trial.row = carver.doubles(ROW_LENGTH);
    trial.coefficients = carver.doubles(COEFFICIENTS);
    trial.noEdits = carver.doubles(EDITS_LENGTH);
    for (let i = 0; i < EDITS_LENGTH; i++) {
      put(trial.noEdits, i, i % EDITS_PER_BAND == EDIT_ON ? 1 : 0);
    }
    writeKWeighting(sampleRate, trial.kWeighting);
    trial.dryEnergy = 0;
    trial.playedSeconds = 0;
    trial.balance = 0;
    trial.wantedBalance = 0;
    return trial;
  }

  /** Takes another pair of rows and measures from the beginning. */
  begin(lookouts: Lookouts, loudness: Loudness, rowA: usize, rowB: usize, isB: bool): void {
    this.load(lookouts, loudness, this.a, rowA);
    this.load(lookouts, loudness, this.b, rowB);
    this.loadWeighting(this.dryWeighting);
    this.dryEnergy = 0;
    this.playedSeconds = 0;
    this.turnTo(isB);
    this.balance = this.wantedBalance;
  }

  /** Plays the other side, over a glide. */
  turnTo(isB: bool): void {
    this.wantedBalance = isB ? 1 : 0;
  }

  /** Writes the pair to the part. Overwrites the wet samples. */
  write(buffers: usize, count: i32): void {
    const a = this.a;
    const b = this.b;
    const lastA = a.factor;
    const lastB = b.factor;
    const kept = Math.exp(-(<f64>count) / (MEMORY_SECONDS * this.sampleRate));
    const trust = this.measureDry(buffers, count, kept);
    this.measureSide(a, buffers, count, kept, trust);
    this.measureSide(b, buffers, count, kept, trust);
    const part = buffers + PART_AT;
    for (let i = 0; i < count; i++) {
      const share = <f64>(i + 1) / <f64>count;
      this.balance += clamp(this.wantedBalance - this.balance, -this.step, this.step);
      const ofA = (1 - this.balance) * (lastA + share * (a.factor - lastA));
      const ofB = this.balance * (lastB + share * (b.factor - lastB));
      for (let at = 2 * i; at < 2 * i + 2; at++) {
        put(part, at, ofA * get(a.samples, at) + ofB * get(b.samples, at));
      }
    }
  }

  private load(lookouts: Lookouts, loudness: Loudness, side: Side, row: usize): void {
    writeEffectiveRow(row, 1, maxLog2FrequencyHz(this.sampleRate), this.noEdits, this.row);
    writeMatchedCoefficients(lookouts, this.row, this.coefficients);
    side.pinkFactor = loudness.compensation(this.coefficients);
    side.bands.reset();
    copyDoubles(side.bands.now, this.coefficients, COEFFICIENTS);
    toStateForm(side.bands.now);
    this.loadWeighting(side.weighting);
    side.energy = 0;
    side.factor = side.pinkFactor;
  }

  private loadWeighting(biquads: Biquads): void {
    biquads.reset();
    copyDoubles(biquads.now, this.kWeighting, K_BIQUADS * NUMBERS_PER_BIQUAD);
    toStateForm(biquads.now);
  }

  /** Measures the input. Returns how far the measurement is to be trusted, 0 … 1. */
  private measureDry(buffers: usize, count: i32, kept: f64): f64 {
    take(buffers, count);
    this.dryWeighting.filterStill(buffers, 3, 0, count);
    this.dryWeighting.flush(false);
    const squares = sumOfSquares(buffers + WET_AT, count);
    this.dryEnergy = kept * this.dryEnergy + squares;
    if (squares > 2 * <f64>count * QUIET_MEAN_SQUARE) {
      this.playedSeconds += <f64>count / this.sampleRate;
    }
    const ratio = this.playedSeconds / HALF_TRUSTED_SECONDS;
    return (ratio * ratio) / (ratio * ratio + 1);
  }

  /** Makes a side of the input, and sets its factor by all that was played. */
  private measureSide(side: Side, buffers: usize, count: i32, kept: f64, trust: f64): void {
    take(buffers, count);
    side.bands.filterStill(buffers, 31, 0, count);
    side.bands.flush(false);
    copyDoubles(side.samples, buffers + WET_AT, 2 * count);
    side.weighting.filterStill(buffers, 3, 0, count);
    side.weighting.flush(false);
    side.energy = kept * side.energy + sumOfSquares(buffers + WET_AT, count);
    if (trust == 0 || !(side.energy > 0) || !(this.dryEnergy > 0)) return;
    const measured = Math.sqrt(this.dryEnergy / side.energy);
    const pink = side.pinkFactor;
    side.factor = clamp(pink * Math.pow(measured / pink, trust), 1 / MOST_FACTOR, MOST_FACTOR);
  }
}

function sumOfSquares(samples: usize, count: i32): f64 {
  let sum: f64 = 0;
  for (let i = 0; i < 2 * count; i++) sum += get(samples, i) * get(samples, i);
  return sum;
}
