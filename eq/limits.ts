import {
  EDITS_PER_BAND,
  EDIT_FREQUENCY_OCTAVES,
  EDIT_GAIN_DB,
  EDIT_ON,
  EDIT_Q_OCTAVES,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NO_EDITS,
  NUMBERS_PER_BAND,
  SLOT_TYPES,
} from './layout.ts';

/** What a band may be, after amount and edits. */
export const MAX_GAIN_DB = 24;
export const MIN_FREQUENCY_HZ = 20;
export const MAX_FREQUENCY_HZ = 20_000;
/** Highest band frequency as a share of the sample rate: just below Nyquist. */
const MAX_FREQUENCY_OF_SAMPLE_RATE = 0.49;
export const MIN_Q = 0.1;
export const MAX_Q = 10;
/** A shelf with a high Q has a resonance that nobody calls a shelf; with a low one it is a tilt. */
export const MIN_SHELF_Q = 0.3;
export const MAX_SHELF_Q = 1.5;

const MIN_LOG2_FREQUENCY_HZ = Math.log2(MIN_FREQUENCY_HZ);
const MIN_LOG2_Q = Math.log2(MIN_Q);
const MAX_LOG2_Q = Math.log2(MAX_Q);
const MIN_SHELF_LOG2_Q = Math.log2(MIN_SHELF_Q);
const MAX_SHELF_LOG2_Q = Math.log2(MAX_SHELF_Q);

/** `x` held within [low, high]; `low` where x is not a number, so that nothing spreads a NaN. */
export function clamp(x: number, low: number, high: number): number {
  return x >= low ? (x > high ? high : x) : low;
}

/** Up to where a curve is judged: 20 kHz, or 0.45 of the sample rate where that is lower. */
export function topFrequencyHz(sampleRate: number): number {
  return Math.min(MAX_FREQUENCY_HZ, 0.45 * sampleRate);
}

/** Highest log2 frequency that a band may have at a sample rate in Hz. */
export function maxLog2FrequencyHz(sampleRate: number): number {
  return Math.log2(Math.min(MAX_FREQUENCY_HZ, MAX_FREQUENCY_OF_SAMPLE_RATE * sampleRate));
}

/**
 * Writes to `target` the row of 15 numbers at `sourceOffset` as it is heard: its gains multiplied by
 * `amount`, the edits added, every number clamped to what a band may be, and the gains of bands that are
 * going off multiplied by what is left of them. Allocates nothing; `target` may be `source`.
 *
 * @param edits 20 numbers, see EDITS_PER_BAND
 */
export function writeEffectiveRow(
  source: Float64Array,
  sourceOffset: number,
  amount: number,
  maxLog2Frequency: number,
  target: Float64Array,
  edits: Readonly<Float64Array> = NO_EDITS,
): void {
  for (let slot = 0; slot < SLOT_TYPES.length; slot++) {
    const at = slot * NUMBERS_PER_BAND;
    const from = sourceOffset + at;
    const shelf = SLOT_TYPES[slot] !== 'peaking';
    const edit = slot * EDITS_PER_BAND;
    const gainDb =
      amount * (source[from + GAIN_DB] as number) + (edits[edit + EDIT_GAIN_DB] as number);
    target[at + GAIN_DB] =
      gainDb === gainDb
        ? clamp(gainDb, -MAX_GAIN_DB, MAX_GAIN_DB) * (edits[edit + EDIT_ON] as number)
        : 0;
    target[at + LOG2_FREQUENCY_HZ] = clamp(
      (source[from + LOG2_FREQUENCY_HZ] as number) +
        (edits[edit + EDIT_FREQUENCY_OCTAVES] as number),
      MIN_LOG2_FREQUENCY_HZ,
      maxLog2Frequency,
    );
    target[at + LOG2_Q] = clamp(
      (source[from + LOG2_Q] as number) + (edits[edit + EDIT_Q_OCTAVES] as number),
      shelf ? MIN_SHELF_LOG2_Q : MIN_LOG2_Q,
      shelf ? MAX_SHELF_LOG2_Q : MAX_LOG2_Q,
    );
  }
}
