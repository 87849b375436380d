import type { InstrumentController } from '../instrument-controller.ts';
import { OwnWords, library } from './own-words.ts';

/**
 * Gives the words that the browser keeps a place each in a song that is new, so that they stand in its
 * lists. A song that was saved has its own, and gets others only where somebody asks for them. A word that
 * cannot be read stays in the library, whose list says why when it is added there.
 */
export async function fillPlaces(link: InstrumentController): Promise<void> {
  const words = new OwnWords(link);
  for (const { term } of library.list()) {
    if (link.instrument?.own?.isFresh !== true) return;
    await words.add(term).catch(() => undefined);
  }
}
