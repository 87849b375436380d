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

/**
 * The coefficients of each row of a walk at one amount, with their compensation, made once and kept:
 * while only morph moves, a knot is a straight line between two of them and needs no trigonometry.
 * That stays within 1e-3 dB of computing each knot from the row itself, which is done once morph
 * stands still.
 */
export class CoefficientRows {
  readonly #sampleRate: number;
  readonly #maxLog2Frequency: number;
  readonly #walk: Walk;
  readonly #loudness: PinkLoudness;
  readonly #rows = new Float64Array(TABLE_ROWS * LENGTH);
  readonly #ready = new Uint8Array(TABLE_ROWS);
  readonly #row = new Float64Array(ROW_LENGTH);
  #amount = NaN;

  constructor(walk: Walk, sampleRate: number) {
    this.#walk = walk;
    this.#sampleRate = sampleRate;
    this.#loudness = new PinkLoudness(sampleRate);
    this.#maxLog2Frequency = maxLog2FrequencyHz(sampleRate);
  }

  /** Forgets all rows: the walk has changed. */
  reset(): void {
    this.#ready.fill(0);
  }

  /** Writes coefficients, in the state form, and compensation at `morph`, 0 … 1, from the kept rows. */
  writeAt(morph: number, amount: number, target: Float64Array): void {
    if (amount !== this.#amount) {
      this.#amount = amount;
      this.#ready.fill(0);
    }
    const place = morph * (TABLE_ROWS - 1);
    const lower = Math.min(Math.floor(place), TABLE_ROWS - 2);
    const share = place - lower;
    this.#ensure(lower);
    this.#ensure(lower + 1);
    const from = lower * LENGTH;
    for (let i = 0; i < LENGTH; i++) {
      const low = this.#rows[from + i] as number;
      const high = this.#rows[from + LENGTH + i] as number;
      target[i] = low + (high - low) * share;
    }
  }

  /**
   * Writes a row's coefficients, computed afresh, and if asked their compensation behind them; if not, leaves
   * that as it was.
   */
  writeRow(row: Float64Array, amount: number, isCompensated: boolean, target: Float64Array): void {
    this.#write(row, 0, amount, isCompensated, target, 0);
  }

  #ensure(index: number): void {
    if (this.#ready[index] === 1) return;
    this.#walk.ensure(index);
    this.#write(
      this.#walk.rows,
      index * ROW_LENGTH,
      this.#amount,
      true,
      this.#rows,
      index * LENGTH,
    );
    this.#ready[index] = 1;
  }

  #write(
    rows: Float64Array,
    rowAt: number,
    amount: number,
    isCompensated: boolean,
    target: Float64Array,
    at: number,
  ): void {
    writeEffectiveRow(rows, rowAt, amount, this.#maxLog2Frequency, this.#row);
    writeMatchedCoefficients(this.#row, this.#sampleRate, target, at);
    if (isCompensated) {
      this.#loudness.writeCompensation(target, at, target, at + COMPENSATION);
    }
    toStateForm(target, at);
  }
}
