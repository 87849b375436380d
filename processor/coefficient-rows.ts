import {
  BAND_COUNT,
  COEFFICIENTS_PER_BAND,
  PinkLoudness,
  ROW_LENGTH,
  maxLog2FrequencyHz,
  writeEffectiveRow,
  writeMatchedCoefficients,
} from '../eq/index.ts';
import { TABLE_ROWS } from '../protocol/index.ts';
import { COMPENSATION } from './kernel/layout.ts';
import { toStateForm } from './state-form.ts';
import type { Walk } from './walk.ts';

export const COEFFICIENT_COUNT = BAND_COUNT * COEFFICIENTS_PER_BAND;
const LENGTH = COEFFICIENT_COUNT + 1;

/** Stops are positions on the walk with kept coefficients: its rows, and three between two rows. */
const STOPS = 4 * (TABLE_ROWS - 1) + 1;

/** What is kept of a stop: nothing, its coefficients, or its coefficients and their compensation. */
const NOTHING = 0;
const BARE = 1;
const COMPENSATED = 2;

/**
 * Keeps the coefficients and compensation of stops on a walk, for one amount and one set of edits. While
 * only morph moves, a knot is interpolated between two stops and needs no trigonometry.
 *
 * The interpolation is linear, so that no pole leaves the unit circle. The stops are near each other, so
 * that it stays within 1e-4 dB of the exact coefficients. Those are computed once morph stands still.
 */
export class CoefficientRows {
  readonly #sampleRate: number;
  readonly #maxLog2Frequency: number;
  readonly #walk: Walk;
  readonly #loudness: PinkLoudness;
  readonly #kept = new Float64Array(STOPS * LENGTH);
  readonly #ready = new Uint8Array(STOPS);
  readonly #edits: Readonly<Float64Array>;
  readonly #row = new Float64Array(ROW_LENGTH);
  #amount = NaN;

  /** @param edits read at each write; the caller calls `reset` after changing them */
  constructor(walk: Walk, edits: Readonly<Float64Array>, sampleRate: number) {
    this.#walk = walk;
    this.#edits = edits;
    this.#sampleRate = sampleRate;
    this.#loudness = new PinkLoudness(sampleRate);
    this.#maxLog2Frequency = maxLog2FrequencyHz(sampleRate);
  }

  /** The effective row that was computed last. */
  get effectiveRow(): Readonly<Float64Array> {
    return this.#row;
  }

  /** Forgets all stops. To be called when the walk or an edit has changed. */
  reset(): void {
    this.#ready.fill(NOTHING);
  }

  /**
   * Writes the coefficients at `morph`, 0 … 1, in the state form and interpolated between stops, and their
   * compensation behind them. The compensation is only valid if `isCompensated` is true.
   */
  writeAt(morph: number, amount: number, isCompensated: boolean, target: Float64Array): void {
    if (amount !== this.#amount) {
      this.#amount = amount;
      this.reset();
    }
    const position = morph * (STOPS - 1);
    const lower = Math.min(Math.floor(position), STOPS - 2);
    const share = position - lower;
    const wanted = isCompensated ? COMPENSATED : BARE;
    this.#ensure(lower, wanted);
    this.#ensure(lower + 1, wanted);
    const from = lower * LENGTH;
    for (let i = 0; i < LENGTH; i++) {
      const low = this.#kept[from + i] as number;
      const high = this.#kept[from + LENGTH + i] as number;
      target[i] = low + (high - low) * share;
    }
  }

  /**
   * Writes the exact coefficients of a row. If `isCompensated` is true, writes their compensation behind
   * them; otherwise the number there stays as it is.
   */
  writeRow(row: Float64Array, amount: number, isCompensated: boolean, target: Float64Array): void {
    this.#write(row, amount, isCompensated, target, 0);
  }

  #ensure(stop: number, wanted: number): void {
    if ((this.#ready[stop] as number) >= wanted) return;
    this.#walk.writeAt(stop / (STOPS - 1), this.#row);
    this.#write(this.#row, this.#amount, wanted === COMPENSATED, this.#kept, stop * LENGTH);
    this.#ready[stop] = wanted;
  }

  #write(
    row: Float64Array,
    amount: number,
    isCompensated: boolean,
    target: Float64Array,
    at: number,
  ): void {
    writeEffectiveRow(row, 0, amount, this.#maxLog2Frequency, this.#row, this.#edits);
    writeMatchedCoefficients(this.#row, this.#sampleRate, target, at);
    if (isCompensated) {
      this.#loudness.writeCompensation(target, at, target, at + COMPENSATION);
    }
    toStateForm(target, at);
  }
}
