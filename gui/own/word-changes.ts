import { BAND_NUMBERS, EDIT_IDS, isPinned } from '../instrument/edits.ts';
import type { Instrument, InstrumentState, InstrumentTermId } from '../instrument/instrument.ts';
import { differingFrom } from '../instrument/change.ts';
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

/** Takes the edits of the words back. Pinned bands stay. */
export function clearEditsChange(
  { parameters }: Pick<Instrument, 'parameters'>,
  values: InstrumentState['values'],
): Change {
  const isOfPinned = (id: string): boolean =>
    BAND_NUMBERS.some((band) => id.startsWith(`band${band}`) && isPinned(values, band));
  return Object.fromEntries(
    EDIT_IDS.filter((id) => !isOfPinned(id)).map((id) => [id, parameters[id].defaultValue]),
  );
}

/** Whether `clearEditsChange` takes an edit back. */
export function hasEditsToClear(
  instrument: Pick<Instrument, 'parameters'> | undefined,
  values: InstrumentState['values'],
): boolean {
  if (instrument === undefined) return false;
  return Object.keys(differingFrom(values, clearEditsChange(instrument, values))).length > 0;
}
