import {
  EDITS_PER_BAND,
  EDIT_ON,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
} from '../eq/index.ts';
import { heardRow } from '../words/index.ts';

const STOPS = 17;
const FREQUENCIES_HZ = logFrequenciesHz(48);

/**
 * The largest boost or cut in dB on the whole walk as edited, of a band or of all: so the graph's scale
 * holds it and stands still while the morph moves. A band that is off counts, for its node is drawn.
 */
export function editedPeakDb(
  walk: Float64Array,
  amount: number,
  sampleRate: number,
  edits: Readonly<Float64Array>,
): number {
  const allOn = edits.map((edit, i) => (i % EDITS_PER_BAND === EDIT_ON ? 1 : edit));
  let peakDb = 0;
  for (let stop = 0; stop < STOPS; stop++) {
    const bands = rowToBands(heardRow(walk, stop / (STOPS - 1), amount, sampleRate, allOn));
    for (const { gainDb } of bands) peakDb = Math.max(peakDb, Math.abs(gainDb));
    for (const gainDb of analogResponseDb(bands, FREQUENCIES_HZ)) {
      peakDb = Math.max(peakDb, Math.abs(gainDb));
    }
  }
  return peakDb;
}
