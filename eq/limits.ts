import {
  EDITS_PER_BAND,
  EDIT_FREQUENCY_OCTAVES,
  EDIT_GAIN_DB,
  EDIT_ON,
  EDIT_PINNED,
  EDIT_Q_OCTAVES,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NEUTRAL_ROW,
  NO_EDITS,
  NUMBERS_PER_BAND,
  BAND_TYPES,
} from './layout.ts';

/** The limits of a band after amount and edits. */
export const MAX_GAIN_DB = 24;
export const MIN_FREQUENCY_HZ = 20;
export const MAX_FREQUENCY_HZ = 20_000;
/** Highest band frequency as a share of the sample rate: just below Nyquist. */
const MAX_FREQUENCY_OF_SAMPLE_RATE = 0.49;
export const MIN_Q = 0.1;
export const MAX_Q = 10;
/** Above this range a shelf has a resonance; below it, it is a tilt. */
export const MIN_SHELF_Q = 0.3;
export const MAX_SHELF_Q = 1.5;

const MIN_LOG2_FREQUENCY_HZ = Math.log2(MIN_FREQUENCY_HZ);
const MIN_LOG2_Q = Math.log2(MIN_Q);
const MAX_LOG2_Q = Math.log2(MAX_Q);
const MIN_SHELF_LOG2_Q = Math.log2(MIN_SHELF_Q);
const MAX_SHELF_LOG2_Q = Math.log2(MAX_SHELF_Q);

/** `x` limited to [low, high]. NaN becomes `low`, so that it does not spread. */
export function clamp(x: number, low: number, high: number): number {
  return x >= low ? (x > high ? high : x) : low;
}

/** Highest frequency in Hz at which a curve is judged: 20 kHz, or 0.45 of the sample rate if lower. */
export function topFrequencyHz(sampleRate: number): number {
  return Math.min(MAX_FREQUENCY_HZ, 0.45 * sampleRate);
}

/** Highest log2(frequencyHz) that a band may have at a sample rate in Hz. */
export function maxLog2FrequencyHz(sampleRate: number): number {
  return Math.log2(Math.min(MAX_FREQUENCY_HZ, MAX_FREQUENCY_OF_SAMPLE_RATE * sampleRate));
}

/**
 * Writes the effective row to `target`. Gains are multiplied by `amount`, a pinned band has NEUTRAL_ROW in place of
 * these numbers, edits are added, every number is clamped to the limits of a band, and the gain is multiplied by how far
 * the band is on. Allocates nothing; `target` may be `source`.
 *
 * @param source holds the word row, 15 numbers from `sourceOffset` on
 * @param amount factor on every gain
 * @param maxLog2Frequency see `maxLog2FrequencyHz`
 * @param target receives 15 numbers
 * @param edits 25 numbers, see EDITS_PER_BAND
 */
export function writeEffectiveRow(
  source: Float64Array,
  sourceOffset: number,
  amount: number,
  maxLog2Frequency: number,
  target: Float64Array,
  edits: Readonly<Float64Array> = NO_EDITS,
): void {
  for (let band = 0; band < BAND_TYPES.length; band++) {
    const at = band * NUMBERS_PER_BAND;
    const from = sourceOffset + at;
    const shelf = BAND_TYPES[band] !== 'peaking';
    const edit = band * EDITS_PER_BAND;
    const pinned = edits[edit + EDIT_PINNED] as number;
    const words = 1 - pinned;
    const gainDb =
      words * (amount * (source[from + GAIN_DB] as number)) +
      (edits[edit + EDIT_GAIN_DB] as number);
    target[at + GAIN_DB] =
      gainDb === gainDb
        ? clamp(gainDb, -MAX_GAIN_DB, MAX_GAIN_DB) * (edits[edit + EDIT_ON] as number)
        : 0;
    target[at + LOG2_FREQUENCY_HZ] = clamp(
      words * (source[from + LOG2_FREQUENCY_HZ] as number) +
        pinned * (NEUTRAL_ROW[at + LOG2_FREQUENCY_HZ] as number) +
        (edits[edit + EDIT_FREQUENCY_OCTAVES] as number),
      MIN_LOG2_FREQUENCY_HZ,
      maxLog2Frequency,
    );
    target[at + LOG2_Q] = clamp(
      words * (source[from + LOG2_Q] as number) +
        pinned * (NEUTRAL_ROW[at + LOG2_Q] as number) +
        (edits[edit + EDIT_Q_OCTAVES] as number),
      shelf ? MIN_SHELF_LOG2_Q : MIN_LOG2_Q,
      shelf ? MAX_SHELF_LOG2_Q : MAX_LOG2_Q,
    );
  }
}
