import { msg } from '@lit/localize';
import type { InstrumentTermId } from './instrument.ts';
import type { View } from './view.ts';

/**
 * The names of the places of words, by where they are. Hosts call them Word A to Word D; on the screen, A and B
 * are the two settings.
 */
export function placeName(id: InstrumentTermId, view: View): string {
  switch (id) {
    case 'termA':
      return view === 'pad' ? msg('Lower left word') : msg('Left word');
    case 'termB':
      return view === 'pad' ? msg('Lower right word') : msg('Right word');
    case 'termC':
      return msg('Upper left word');
    case 'termD':
      return msg('Upper right word');
  }
}
