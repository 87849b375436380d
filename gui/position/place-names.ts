import type { InstrumentTermId } from '../instrument/instrument.ts';
import type { View } from '../instrument/view.ts';

/**
 * The names of the places of words, by where they are. Hosts call them Word A to Word D; on the screen, A and B
 * are the two settings.
 */
const PLACES: Readonly<Record<InstrumentTermId, string>> = {
  termA: 'Lower left word',
  termB: 'Lower right word',
  termC: 'Upper left word',
  termD: 'Upper right word',
};

export function placeName(id: InstrumentTermId, view: View): string {
  if (view !== 'pad' && (id === 'termA' || id === 'termB')) {
    return id === 'termA' ? 'Left word' : 'Right word';
  }
  return PLACES[id];
}
