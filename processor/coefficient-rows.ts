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

/** Places on the walk whose coefficients are kept: each row of it, and three between two rows. */
const STOPS = 4 * (TABLE_ROWS - 1) + 1;

/** What is kept of a stop so far. */
const NOTHING = 0;
const BARE = 1;
const COMPENSATED = 2;

/**
 * The coefficients of stops on a walk at one amount and with one set of edits, with their compensation,
 * made once and kept: while only morph moves, a knot is a straight line between two of them and needs no
 * trigonometry. A straight line, so that no pole leaves the circle; near stops, so that it stays within
 * 1e-4 dB of computing each knot from the row itself, which is done once morph stands still.
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

  /** @param edits those that hold whenever something is written; after a change of them comes a reset */
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

  /** Forgets everything: the walk or an edit has changed. */
  reset(): void {
    this.#ready.fill(NOTHING);
  }

  /**
   * Writes coefficients, in the state form, at `morph`, 0 … 1, from what is kept, and their compensation,
   * which means something if it was asked for.
   */
  writeAt(morph: number, amount: number, isCompensated: boolean, target: Float64Array): void {
    if (amount !== this.#amount) {
      this.#amount = amount;
      this.reset();
    }
    const place = morph * (STOPS - 1);
    const lower = Math.min(Math.floor(place), STOPS - 2);
    const share = place - lower;
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
   * Writes a row's coefficients, computed afresh, and if asked their compensation behind them; if not, leaves
   * that as it was.
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
