import { isOnWalk } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';
import type { Change } from '../instrument/position-event.ts';
import { viewChange } from '../instrument/view.ts';
import type { View } from '../instrument/view.ts';

/** The points that a person has left on the pad and on the map, to which a return to these goes. */
export class LastPositions {
  #of: readonly unknown[] = [];
  #points: { [view in View]?: Change | undefined } = {};

  /**
   * From a view to another: what is to be set.
   *
   * @param of what the points belong to: they go with it, for they say nothing of another setting
   */
  go(from: View, to: View, position: Position, ...of: readonly unknown[]): Change {
    if (of.some((each, i) => each !== this.#of[i])) this.#points = {};
    this.#of = of;
    const { morph, morphY, mapX, mapY, mode } = position;
    const point = mode === 0 ? { morph, morphY, mode } : { mapX, mapY, mode };
    this.#points[from] = isOnWalk(position) ? undefined : point;
    return { ...viewChange(to), ...(to === 'slider' ? {} : this.#points[to]) };
  }
}
