import {
  EDITS_PER_BAND,
  EDIT_ON,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
} from '../../eq/index.ts';
import { effectiveRow, walkRow } from '../../words/index.ts';

const STOPS = 17;
const FREQUENCIES_HZ = logFrequenciesHz(48);

/** Rows at 17 stops along a walk, which show how far its gains go. */
export function walkStops(walk: Float64Array): Float64Array[] {
  return Array.from({ length: STOPS }, (_, stop) => walkRow(walk, stop / (STOPS - 1)));
}

/**
 * The largest boost or cut in dB of the rows with edits, of each band and of all together. With it the
 * graph's scale stays the same at every position between the rows. A band that is off counts, because its
 * node is drawn.
 *
 * @param rows word rows, before amount
 * @param edits EDITS_PER_BAND numbers for each band
 */
export function editedPeakDb(
  rows: readonly Float64Array[],
  amount: number,
  sampleRate: number,
  edits: Readonly<Float64Array>,
): number {
  const allOn = edits.map((edit, i) => (i % EDITS_PER_BAND === EDIT_ON ? 1 : edit));
  let peakDb = 0;
  for (const row of rows) {
    const bands = rowToBands(effectiveRow(row, amount, sampleRate, allOn));
    for (const { gainDb } of bands) peakDb = Math.max(peakDb, Math.abs(gainDb));
    for (const gainDb of analogResponseDb(bands, FREQUENCIES_HZ)) {
      peakDb = Math.max(peakDb, Math.abs(gainDb));
    }
  }
  return peakDb;
}
