import { graphSpanDb } from '../../figure/index.ts';

/** A pointer this far, in pixels, from where its drag ended has left the node. */
const SURROUNDINGS_PX = 8;

/**
 * The scale of the graph's gain axis as it is drawn. During a drag it stays the same, and after the drag until the
 * pointer leaves the node, so that the node stays under the pointer for a turn of the wheel or for another drag.
 */
export class DrawnScale {
  #rangeDb = 0;
  /** Where the pointer is on the graph: left and top on the page's window. */
  #pointer: readonly [x: number, y: number] | undefined;
  /** Where the latest drag ended, while the pointer is still there. */
  #dragEnd: readonly [x: number, y: number] | undefined;

  /** The outermost line of the axis, in dB. */
  get rangeDb(): number {
    return this.#rangeDb;
  }

  /**
   * Takes the range that suits the sound, unless the scale has to stay. It grows then, too, for a node that would be
   * outside of the graph.
   *
   * @param gainsDb of the nodes
   * @param dragged the index of the node that is dragged, or -1
   */
  choose(wantedDb: number, gainsDb: readonly number[], dragged: number): void {
    const draggedDb = gainsDb[dragged];
    if (draggedDb !== undefined) this.#dragEnd = undefined;
    const stays = draggedDb !== undefined || this.#dragEnd !== undefined;
    const watchedDb = draggedDb === undefined ? gainsDb : [draggedDb];
    const isOutside = watchedDb.some((gainDb) => Math.abs(gainDb) > graphSpanDb(this.#rangeDb) / 2);
    if (!stays || (isOutside && wantedDb > this.#rangeDb)) this.#rangeDb = wantedDb;
  }

  /** The drag of a node has ended where the pointer is. */
  dragEnded(): void {
    this.#dragEnd = this.#pointer;
  }

  /** Returns whether the pointer has left the node that it has dragged. */
  pointerMoved({ clientX, clientY }: PointerEvent): boolean {
    this.#pointer = [clientX, clientY];
    const [x, y] = this.#dragEnd ?? this.#pointer;
    const hasLeft = Math.hypot(clientX - x, clientY - y) > SURROUNDINGS_PX;
    if (hasLeft) this.#dragEnd = undefined;
    return hasLeft;
  }

  /** The pointer has left the graph. */
  pointerLeft(): void {
    this.#pointer = this.#dragEnd = undefined;
  }
}
