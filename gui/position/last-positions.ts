import { isOnWalk } from '../../words/index.ts';
import type { Position } from '../../words/index.ts';
import type { Change } from '../instrument/change.ts';
import { viewChange } from '../instrument/view.ts';
import type { View } from '../instrument/view.ts';

/** The last positions on the pad and on the map, to which a return to these views goes. */
export class LastPositions {
  #scope: readonly unknown[] = [];
  #changes: { [view in View]?: Change | undefined } = {};

  /**
   * Changes the view.
   *
   * @param scope what the positions belong to, as the instrument and a setting: another scope forgets them
   * @returns the values to set
   */
  changeView(from: View, to: View, position: Position, ...scope: readonly unknown[]): Change {
    if (scope.some((each, i) => each !== this.#scope[i])) this.#changes = {};
    this.#scope = scope;
    const { morph, morphY, mapX, mapY, mode } = position;
    const change = mode === 0 ? { morph, morphY, mode } : { mapX, mapY, mode };
    this.#changes[from] = isOnWalk(position) ? undefined : change;
    return { ...viewChange(to), ...(to === 'slider' ? {} : this.#changes[to]) };
  }
}
