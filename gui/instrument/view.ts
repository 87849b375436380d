import { isOnWalk, isRecord } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';

/** Three ways to move among the words: along one slider, on a pad of four words, on the map of all. */
export const VIEWS = ['slider', 'pad', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** The view that a person has chosen, as a song keeps it; the slider where it keeps none that is known. */
export function readView(kept: unknown): View {
  return VIEWS.find((view) => isRecord(kept) && kept['view'] === view) ?? 'slider';
}

/** The view to show: the chosen one, or the first that tells where the sound is, for a host may move it. */
export function shownView(chosen: View, position: Pick<Position, 'mode' | 'morphY'>): View {
  if (position.mode !== 0) return 'map';
  return chosen === 'slider' && !isOnWalk(position) ? 'pad' : chosen;
}

/** What is to be set for a view to tell where the sound is. */
export function viewChange(view: View): Partial<Pick<Position, 'mode' | 'morphY'>> {
  return { slider: { morphY: 0, mode: 0 }, pad: { mode: 0 }, map: {} }[view];
}
