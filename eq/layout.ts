import type { Band, BandType } from './band.ts';

/** The five slots from low to high. Slots are never re-sorted, whatever frequencies they take. */
export const SLOT_TYPES = [
  'lowshelf',
  'peaking',
  'peaking',
  'peaking',
  'highshelf',
] as const satisfies readonly BandType[];

export const BAND_COUNT = SLOT_TYPES.length;

/** A band row holds, for each slot: gainDb, log2(frequencyHz), log2(q). */
export const NUMBERS_PER_BAND = 3;
export const GAIN_DB = 0;
export const LOG2_FREQUENCY_HZ = 1;
export const LOG2_Q = 2;

/** Length of a band row: 15. Rows are what training learns, tables hold and glides move. */
export const ROW_LENGTH = BAND_COUNT * NUMBERS_PER_BAND;

/**
 * Hand edits hold, for each slot: gainDb, octaves of frequency, octaves of Q, and whether the band is on,
 * 0 … 1. The first three are added to what the words say, so they survive a morph.
 */
export const EDITS_PER_BAND = 4;
export const EDIT_GAIN_DB = 0;
export const EDIT_FREQUENCY_OCTAVES = 1;
export const EDIT_Q_OCTAVES = 2;
export const EDIT_ON = 3;

/** Length of a list of edits: 20. */
export const EDITS_LENGTH = BAND_COUNT * EDITS_PER_BAND;

/** Nothing edited: every band on, and nothing added. */
export const NO_EDITS: Readonly<Float64Array> = Float64Array.from(
  { length: EDITS_LENGTH },
  (_, i) => (i % EDITS_PER_BAND === EDIT_ON ? 1 : 0),
);

/** Any array that can carry a band row. */
export type Numbers = ArrayLike<number>;

/** The five bands that a row of 15 numbers stands for. */
export function rowToBands(row: Numbers, offset = 0): Band[] {
  return SLOT_TYPES.map((type, slot) => {
    const at = offset + slot * NUMBERS_PER_BAND;
    return {
      type,
      gainDb: row[at + GAIN_DB] ?? NaN,
      frequencyHz: 2 ** (row[at + LOG2_FREQUENCY_HZ] ?? NaN),
      q: 2 ** (row[at + LOG2_Q] ?? NaN),
    };
  });
}

/** The row of 15 numbers that stands for five bands, low to high. */
export function bandsToRow(bands: readonly Band[]): Float64Array {
  if (bands.length !== BAND_COUNT) {
    throw new RangeError(`an EQ has ${BAND_COUNT} bands, not ${bands.length}`);
  }
  const row = new Float64Array(ROW_LENGTH);
  bands.forEach((band, slot) => {
    const at = slot * NUMBERS_PER_BAND;
    row[at + GAIN_DB] = band.gainDb;
    row[at + LOG2_FREQUENCY_HZ] = Math.log2(band.frequencyHz);
    row[at + LOG2_Q] = Math.log2(band.q);
  });
  return row;
}
