import type { InstrumentEditId, InstrumentState } from './instrument.ts';

/** Bands from low to high, as people number them. */
export const BAND_NUMBERS = [1, 2, 3, 4, 5] as const;

export type BandNumber = (typeof BAND_NUMBERS)[number];

/** The numbers of a band that an edit offsets: gain in dB, frequency in octaves, Q in octaves. */
export const EDIT_KINDS = ['Gain', 'Frequency', 'Q'] as const;

export type EditKind = (typeof EDIT_KINDS)[number];

/** The parameters of the edits, band by band in the order of eq/'s list of edits. */
export const EDIT_IDS: readonly InstrumentEditId[] = BAND_NUMBERS.flatMap(
  (band): InstrumentEditId[] => [
    ...EDIT_KINDS.map((kind): InstrumentEditId => `band${band}${kind}`),
    `band${band}On`,
  ],
);

/** The edits among an instrument's values: 20 numbers, see EDITS_PER_BAND in eq/. */
export function editsOf(values: InstrumentState['values']): Float64Array {
  return Float64Array.from(EDIT_IDS, (id) => values[id]);
}

/** Whether any band has an offset from what the words give. A band that is off does not count. */
export function hasEdits(values: InstrumentState['values']): boolean {
  return EDIT_IDS.some((id) => !id.endsWith('On') && values[id] !== 0);
}
