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
    `band${band}Pinned`,
  ],
);

/** The edits among an instrument's values: 25 numbers, see EDITS_PER_BAND in eq/. */
export function editsOf(values: InstrumentState['values']): Float64Array {
  return Float64Array.from(EDIT_IDS, (id) => values[id]);
}

/**
 * The values that say what the words mean: pinned bands are as the words have them, because their numbers would be
 * the same with any other words.
 */
export function withoutPinned(values: InstrumentState['values']): InstrumentState['values'] {
  const edits = BAND_NUMBERS.filter((band) => isPinned(values, band)).flatMap(
    (band): [InstrumentEditId, number][] => [
      ...EDIT_KINDS.map((kind): [InstrumentEditId, number] => [`band${band}${kind}`, 0]),
      [`band${band}On`, 1],
      [`band${band}Pinned`, 0],
    ],
  );
  return edits.length === 0 ? values : { ...values, ...Object.fromEntries(edits) };
}

/** Whether any band has an offset from what the words give. A pinned band has none. */
export function hasEdits(values: InstrumentState['values']): boolean {
  return BAND_NUMBERS.some(
    (band) =>
      !isPinned(values, band) && EDIT_KINDS.some((kind) => values[`band${band}${kind}`] !== 0),
  );
}

export function isPinned(values: InstrumentState['values'], band: BandNumber): boolean {
  return values[`band${band}Pinned`] >= 0.5;
}
