import { isRecord } from '../../json/index.ts';
import { isOnWalk } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';

/** How to move among the words: along a slider between two, on a pad of four, on the map of all. */
export const VIEWS = ['slider', 'pad', 'map'] as const;
export type View = (typeof VIEWS)[number];

/** The chosen view that a song saves; the slider if it saves none or an unknown one. */
export function readView(kept: unknown): View {
  return VIEWS.find((view) => isRecord(kept) && kept['view'] === view) ?? 'slider';
}

/** The view to show: the chosen one, or the first that can show the position, which a host may move. */
export function shownView(chosen: View, position: Pick<Position, 'mode' | 'morphY'>): View {
  if (position.mode !== 0) return 'map';
  return chosen === 'slider' && !isOnWalk(position) ? 'pad' : chosen;
}

/** The change after which a view can show the position. */
export function viewChange(view: View): Partial<Pick<Position, 'mode' | 'morphY'>> {
  return { slider: { morphY: 0, mode: 0 }, pad: { mode: 0 }, map: {} }[view];
}
