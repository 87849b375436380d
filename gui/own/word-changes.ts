import { EDIT_IDS } from '../instrument/edits.ts';
import type { Instrument, InstrumentTermId } from '../instrument/instrument.ts';
import type { Change } from '../instrument/change.ts';

/** Chooses a term and plays it alone, at amount 1. */
export function playWordChange(termId: InstrumentTermId, index: number): Change {
  return {
    [termId]: index,
    morph: Number(termId === 'termB' || termId === 'termD'),
    morphY: Number(termId === 'termC' || termId === 'termD'),
    mode: 0,
    amount: 1,
  };
}

/** Takes all edits back. */
export function clearEditsChange({ parameters }: Instrument): Change {
  return Object.fromEntries(EDIT_IDS.map((id) => [id, parameters[id].defaultValue]));
}
