import {
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  PART_AT,
  ROW_LENGTH,
  WET_AT,
} from './layout';
import { Loudness } from './loudness';
import { Lookouts } from './matched';
import { Carver, clamp, copyDoubles, get, put } from './memory';
import { Solo } from './solo';
import { Trial } from './trial';

/** +24 dB: a change that is hardly there is not raised out of the noise. */
const MOST_CHANGE_FACTOR: f64 = 15.848931924611133;

/** What to listen to in place of everything: `flags` says which. */
const CHANGE = 1;
const TRIAL = 2;
/** Side B of a trial. */
const SIDE_B = 4;

/**
 * Listening to a part of the sound, behind everything else: the range of one band, or what the bands change
 * (their output less their input, as loud as the input), or both; or a trial, two other equalisers to choose
 * from. No state knows of it, and it may depend on where a block begins.
 *
 * Each change takes a glide to the whole sound or to silence first, so that nothing clicks.
 */
@unmanaged
export class Listening {
  private solo: Solo;
  private trial: Trial;
  private step: f64;
  /** The rows of the wanted trial. */
  private rowA: usize;
  private rowB: usize;
  private wantedBand: i32;
  private wantedFlags: i32;
  private playedBand: i32;
  private playedFlags: i32;
  private isPlayed: bool;
  /** The factor of the part, and what it was at the end of the last render. */
  private level: f64;
  private lastLevel: f64;
  /** Share of the whole sound, and of the part: each 0 … 1, in straight lines. */
  private whole: f64;
  private share: f64;

  static size(): usize {
    return offsetof<Listening>() + 16 + Solo.size() + Trial.size() + 2 * ROW_LENGTH * 8;
  }

  static make(carver: Carver, sampleRate: f64, glideSamples: i32): Listening {
    const listening = changetype<Listening>(carver.bytes(offsetof<Listening>()));
    listening.solo = Solo.make(carver, sampleRate);
    listening.trial = Trial.make(carver, sampleRate, glideSamples);
    listening.rowA = carver.doubles(ROW_LENGTH);
    listening.rowB = carver.doubles(ROW_LENGTH);
    listening.step = 1 / <f64>glideSamples;
    listening.wantedBand = 0;
    listening.wantedFlags = 0;
    listening.playedBand = 0;
    listening.playedFlags = 0;
    listening.isPlayed = true;
    listening.level = 0;
    listening.lastLevel = 0;
    listening.whole = 1;
    listening.share = 0;
    return listening;
  }

  /** Whether there is anything to do. */
  get isOn(): bool {
    return this.whole != 1 || this.share != 0 || this.isWanted;
  }

  private get isWanted(): bool {
    return this.wantedBand > 0 || (this.wantedFlags & (CHANGE | TRIAL)) != 0;
  }

  /**
   * @param band 1 … 5, or 0 for none
   * @param flags CHANGE | TRIAL | SIDE_B
   * @param rowA the rows of a trial; not read without one
   */
  set(band: i32, flags: i32, rowA: usize, rowB: usize): void {
    const isTrial = (flags & TRIAL) != 0;
    const isSamePair =
      isTrial == ((this.wantedFlags & TRIAL) != 0) &&
      (!isTrial || (areSame(rowA, this.rowA) && areSame(rowB, this.rowB)));
    if (band == this.wantedBand && flags == this.wantedFlags && isSamePair) return;
    // From one side of a pair to the other there is no gap.
    const isTurn =
      this.isPlayed &&
      isTrial &&
      isSamePair &&
      band == this.wantedBand &&
      (flags & CHANGE) == (this.wantedFlags & CHANGE);
    this.wantedBand = band;
    this.wantedFlags = flags;
    if (isTrial) {
      copyDoubles(this.rowA, rowA, ROW_LENGTH);
      copyDoubles(this.rowB, rowB, ROW_LENGTH);
    }
    this.isPlayed = isTurn;
    if (!isTurn) return;
    this.playedFlags = flags;
    this.trial.turnTo((flags & SIDE_B) != 0);
  }

  /**
   * The sound has changed.
   *
   * @param row the effective row
   * @param coefficients b0, b1, b2, a1, a2 of the bands
   * @param gain the gain behind them
   */
  follow(loudness: Loudness, row: usize, coefficients: usize, gain: f64): void {
    if (this.playedBand > 0) this.solo.follow(row, this.playedBand - 1);
    if ((this.playedFlags & TRIAL) != 0) this.level = 1;
    else if ((this.playedFlags & CHANGE) != 0) {
      this.level = loudness.changeFactor(coefficients, MOST_CHANGE_FACTOR);
    } else this.level = gain;
  }

  /** Whether a part begins to play with this render, so that it has to follow the sound first. */
  get isBeginning(): bool {
    return this.share == 0 && !this.isPlayed;
  }

  begin(lookouts: Lookouts, loudness: Loudness, row: usize, coefficients: usize, gain: f64): void {
    this.isPlayed = true;
    this.playedBand = this.wantedBand;
    this.playedFlags = this.wantedFlags;
    this.solo.reset();
    if ((this.playedFlags & TRIAL) != 0) {
      const isB = (this.playedFlags & SIDE_B) != 0;
      this.trial.begin(lookouts, loudness, this.rowA, this.rowB, isB);
    }
    this.follow(loudness, row, coefficients, gain);
    this.lastLevel = this.level;
  }

  /** Mixes the part into what was rendered last, or puts it in its place. */
  apply(buffers: usize, count: i32): void {
    this.writePart(buffers, count);
    const wholeStep = this.isWanted ? -this.step : this.step;
    const shareStep = this.isWanted && this.isPlayed ? this.step : -this.step;
    const levelStep = (this.level - this.lastLevel) / <f64>count;
    for (let i = 0; i < count; i++) {
      this.whole = clamp(this.whole + wholeStep, 0, 1);
      this.share = clamp(this.share + shareStep, 0, 1);
      const share = this.share * (this.lastLevel + <f64>(i + 1) * levelStep);
      const part = buffers + PART_AT + ((<usize>i) << 4);
      const left = buffers + OUT_LEFT_AT + ((<usize>i) << 2);
      const right = buffers + OUT_RIGHT_AT + ((<usize>i) << 2);
      store<f32>(left, <f32>(this.whole * <f64>load<f32>(left) + share * load<f64>(part)));
      store<f32>(right, <f32>(this.whole * <f64>load<f32>(right) + share * load<f64>(part, 8)));
    }
    this.lastLevel = this.level;
  }

  private writePart(buffers: usize, count: i32): void {
    if ((this.playedFlags & TRIAL) != 0) {
      this.trial.write(buffers, count);
      return;
    }
    const part = buffers + PART_AT;
    copyDoubles(part, buffers + WET_AT, 2 * count);
    if ((this.playedFlags & CHANGE) != 0) {
      for (let i = 0; i < count; i++) {
        const left = <f64>load<f32>(buffers + DRY_LEFT_AT + ((<usize>i) << 2));
        const right = <f64>load<f32>(buffers + DRY_RIGHT_AT + ((<usize>i) << 2));
        put(part, 2 * i, get(part, 2 * i) - left);
        put(part, 2 * i + 1, get(part, 2 * i + 1) - right);
      }
    }
    if (this.playedBand > 0) this.solo.filter(buffers, count);
  }
}

function areSame(one: usize, other: usize): bool {
  for (let i = 0; i < ROW_LENGTH; i++) {
    if (get(one, i) != get(other, i)) return false;
  }
  return true;
}
