import { EDIT_IDS } from '../instrument/edits.ts';
import type { Instrument, InstrumentTermId } from '../instrument/instrument.ts';
import type { Change } from '../instrument/position-event.ts';

/** What lets a word be heard by itself, as one of the words that are chosen. */
export function heardAt(end: InstrumentTermId, index: number): Change {
  return {
    [end]: index,
    morph: Number(end === 'termB' || end === 'termD'),
    morphY: Number(end === 'termC' || end === 'termD'),
    mode: 0,
    amount: 1,
  };
}

/** The edits, taken back. */
export function withoutEdits({ parameters }: Instrument): Change {
  return Object.fromEntries(EDIT_IDS.map((id) => [id, parameters[id].defaultValue]));
}
