import { COEFFICIENTS, COMPENSATION, ROW_LENGTH, WALK_ROWS } from './layout';
import { writeEffectiveRow } from './limits';
import { Loudness } from './loudness';
import { Lookouts, toStateForm, writeMatchedCoefficients } from './matched';
import { Carver, get, put } from './memory';
import { Words } from './words';

/** Numbers of a stop: the coefficients in state form and their compensation; an even number. */
const LENGTH = COEFFICIENTS + 1;

/** Points of the walk whose coefficients are kept: each row, and three between two rows. */
const STOPS = 4 * (WALK_ROWS - 1) + 1;

/** What is kept of a stop. */
const NOTHING: u8 = 0;
const BARE: u8 = 1;
const COMPENSATED: u8 = 2;

/**
 * The coefficients of stops on a walk at one amount and with one set of edits, computed once. While only morph
 * moves, a knot is a straight line between two of them and needs no trigonometry. A mean of two stable filters
 * is stable, and stops lie so near that the line stays within 1e-4 dB of computing each knot.
 */
@unmanaged
export class CoefficientRows {
  private words: Words;
  private lookouts: Lookouts;
  private loudness: Loudness;
  private edits: usize;
  private maxLog2Frequency: f64;
  private amount: f64;
  /** The effective row that was computed last. */
  effectiveRow: usize;
  private row: usize;
  private kept: usize;
  private ready: usize;

  static size(): usize {
    return offsetof<CoefficientRows>() + 16 + (2 * ROW_LENGTH + STOPS * LENGTH) * 8 + STOPS + 16;
  }

  static make(
    carver: Carver,
    words: Words,
    lookouts: Lookouts,
    loudness: Loudness,
    edits: usize,
    maxLog2Frequency: f64,
  ): CoefficientRows {
    const rows = changetype<CoefficientRows>(carver.bytes(offsetof<CoefficientRows>()));
    rows.words = words;
    rows.lookouts = lookouts;
    rows.loudness = loudness;
    rows.edits = edits;
    rows.maxLog2Frequency = maxLog2Frequency;
    rows.amount = NaN;
    rows.effectiveRow = carver.doubles(ROW_LENGTH);
    rows.row = carver.doubles(ROW_LENGTH);
    rows.kept = carver.doubles(STOPS * LENGTH);
    rows.ready = carver.bytes(STOPS);
    rows.reset();
    return rows;
  }

  /** Drops everything: the walk or an edit has changed. */
  reset(): void {
    memory.fill(this.ready, NOTHING, STOPS);
  }

  /** Writes coefficients at `morph`, 0 … 1, from what is kept, and their compensation if it is asked for. */
  writeAt(morph: f64, amount: f64, isCompensated: bool, target: usize): void {
    if (amount != this.amount) {
      this.amount = amount;
      this.reset();
    }
    const position = morph * <f64>(STOPS - 1);
    const lower = min(<i32>Math.floor(position), STOPS - 2);
    const share = position - <f64>lower;
    const wanted = isCompensated ? COMPENSATED : BARE;
    this.ensure(lower, wanted);
    this.ensure(lower + 1, wanted);
    const from = this.kept + ((<usize>(lower * LENGTH)) << 3);
    const size = (<usize>LENGTH) << 3;
    if (ASC_FEATURE_SIMD) {
      const shares = f64x2.splat(share);
      for (let at: usize = 0; at < size; at += 16) {
        const low = v128.load(from + at);
        const rise = f64x2.sub(v128.load(from + size + at), low);
        v128.store(target + at, f64x2.add(low, f64x2.mul(rise, shares)));
      }
    } else {
      for (let i = 0; i < LENGTH; i++) {
        const low = get(from, i);
        put(target, i, low + (get(from, LENGTH + i) - low) * share);
      }
    }
  }

  /** Writes a row's coefficients, computed now, and if it is asked for their compensation. */
  writeRow(row: usize, amount: f64, isCompensated: bool, target: usize): void {
    writeEffectiveRow(row, amount, this.maxLog2Frequency, this.edits, this.effectiveRow);
    writeMatchedCoefficients(this.lookouts, this.effectiveRow, target);
    if (isCompensated) put(target, COMPENSATION, this.loudness.compensation(target));
    toStateForm(target);
  }

  private ensure(stop: i32, wanted: u8): void {
    if (load<u8>(this.ready + <usize>stop) >= wanted) return;
    this.words.writeOnWalk(<f64>stop / <f64>(STOPS - 1), this.row);
    const target = this.kept + ((<usize>(stop * LENGTH)) << 3);
    this.writeRow(this.row, this.amount, wanted == COMPENSATED, target);
    store<u8>(this.ready + <usize>stop, wanted);
  }
}
