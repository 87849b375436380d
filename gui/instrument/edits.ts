import type { InstrumentEditId, InstrumentState } from './instrument.ts';

/** Bands from low to high, as people number them. */
export const BAND_NUMBERS = [1, 2, 3, 4, 5] as const;

export type BandNumber = (typeof BAND_NUMBERS)[number];

/** What a hand adds to: dB of gain, octaves of frequency, octaves of Q. */
export const EDIT_KINDS = ['Gain', 'Frequency', 'Q'] as const;

export type EditKind = (typeof EDIT_KINDS)[number];

/** The hand edits, band by band in the order of eq/'s list of edits. */
export const EDIT_IDS: readonly InstrumentEditId[] = BAND_NUMBERS.flatMap(
  (band): InstrumentEditId[] => [
    ...EDIT_KINDS.map((kind): InstrumentEditId => `band${band}${kind}`),
    `band${band}On`,
  ],
);

/** The hand edits among an instrument's values: 20 numbers, see EDITS_PER_BAND in eq/. */
export function editsOf(values: InstrumentState['values']): Float64Array {
  return Float64Array.from(EDIT_IDS, (id) => values[id]);
}

/** Whether a hand has moved any band from where the words have it. */
export function hasEdits(values: InstrumentState['values']): boolean {
  return EDIT_IDS.some((id) => !id.endsWith('On') && values[id] !== 0);
}
