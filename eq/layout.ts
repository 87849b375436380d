import type { Band, BandType } from './band.ts';

/** The types of the five bands by band index, low to high. Bands keep their index whatever their frequency. */
export const BAND_TYPES = [
  'lowshelf',
  'peaking',
  'peaking',
  'peaking',
  'highshelf',
] as const satisfies readonly BandType[];

export const BAND_COUNT = BAND_TYPES.length;

/** A band row holds, for each band: gainDb, log2(frequencyHz), log2(q). */
export const NUMBERS_PER_BAND = 3;
export const GAIN_DB = 0;
export const LOG2_FREQUENCY_HZ = 1;
export const LOG2_Q = 2;

/** Length of a band row: 15. Training learns rows, tables hold them and glides move them. */
export const ROW_LENGTH = BAND_COUNT * NUMBERS_PER_BAND;

/**
 * Edits hold, for each band: gainDb, octaves of frequency, octaves of Q, how far the band is on, 0 … 1, and how far
 * it is pinned, 0 … 1. The first three are offsets from the word row, so they survive a morph. Of a pinned band they
 * are offsets from NEUTRAL_ROW, so it stays where it is whatever the words say.
 */
export const EDITS_PER_BAND = 5;
export const EDIT_GAIN_DB = 0;
export const EDIT_FREQUENCY_OCTAVES = 1;
export const EDIT_Q_OCTAVES = 2;
export const EDIT_ON = 3;
export const EDIT_PINNED = 4;

/** Length of a list of edits: 25. */
export const EDITS_LENGTH = BAND_COUNT * EDITS_PER_BAND;

/** No edit: every band is on and has no offset. */
export const NO_EDITS: Readonly<Float64Array> = Float64Array.from(
  { length: EDITS_LENGTH },
  (_, i) => (i % EDITS_PER_BAND === EDIT_ON ? 1 : 0),
);

/** What a pinned band has in place of the words' numbers: 0 dB at these frequencies. Songs rely on it: it never changes. */
export const NEUTRAL_ROW: Readonly<Float64Array> = Float64Array.from(
  [
    [110, 0.71],
    [240, 1.25],
    [900, 1.25],
    [3600, 1.25],
    [6700, 0.71],
  ].flatMap(([frequencyHz = NaN, q = NaN]) => [0, Math.log2(frequencyHz), Math.log2(q)]),
);

/** Any array that can carry a band row. */
export type Numbers = ArrayLike<number>;

/** The five bands of a row, 15 numbers from `offset` on. A number that is missing becomes NaN. */
export function rowToBands(row: Numbers, offset = 0): Band[] {
  return BAND_TYPES.map((type, band) => {
    const at = offset + band * NUMBERS_PER_BAND;
    return {
      type,
      gainDb: row[at + GAIN_DB] ?? NaN,
      frequencyHz: 2 ** (row[at + LOG2_FREQUENCY_HZ] ?? NaN),
      q: 2 ** (row[at + LOG2_Q] ?? NaN),
    };
  });
}

/**
 * The row of 15 numbers for five bands, low to high.
 *
 * @throws {RangeError} unless there are five bands
 */
export function bandsToRow(bands: readonly Band[]): Float64Array {
  if (bands.length !== BAND_COUNT) {
    throw new RangeError(`an EQ has ${BAND_COUNT} bands, not ${bands.length}`);
  }
  const row = new Float64Array(ROW_LENGTH);
  bands.forEach(({ gainDb, frequencyHz, q }, band) => {
    const at = band * NUMBERS_PER_BAND;
    row[at + GAIN_DB] = gainDb;
    row[at + LOG2_FREQUENCY_HZ] = Math.log2(frequencyHz);
    row[at + LOG2_Q] = Math.log2(q);
  });
  return row;
}
