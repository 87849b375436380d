import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Line, LinePoint } from '../automation-line.ts';
import { withMoved, withPoint } from '../automation-line.ts';

/** The part of the lane that the pointer uses. */
export interface DrawnLine extends ReactiveControllerHost {
  readonly line: Line;
  /** The element that spans the sound from left to right and 0 … 1 from bottom to top. */
  readonly area: HTMLElement;
  /** @param gesture the same value for all changes of one gesture */
  change(line: Line, gesture: unknown): void;
  removePoint(index: number): void;
  focusPoint(index: number): void;
}

interface Press {
  readonly index: number;
  /** Whether this press added the point. */
  readonly isNew: boolean;
  /** From the pointer to the point: a drag keeps it, so that the point does not jump. */
  readonly offset: LinePoint;
}

/** Edits the line by mouse, pen or finger. */
export class LanePointer implements ReactiveController {
  readonly #lane: DrawnLine;
  #press: Press | undefined;
  #isDown = false;
  #pointerId: number | undefined;
  #previousPress: Press | undefined;

  constructor(lane: DrawnLine) {
    this.#lane = lane;
    lane.addController(this);
  }

  hostDisconnected(): void {
    this.#press = undefined;
    this.#previousPress = undefined;
  }

  readonly down = (event: PointerEvent): void => {
    // Ctrl and a press open the context menu on a Mac.
    if (event.button !== 0 || !event.isPrimary || event.ctrlKey) return;
    this.#isDown = true;
    this.#pointerId = event.pointerId;
    const at = this.#pointOf(event);
    const held = indexOf(event.target);
    const point = held === undefined ? undefined : this.#lane.line[held];
    this.#previousPress = this.#press;
    if (held === undefined || !point) {
      const { line, index } = withPoint(this.#lane.line, at);
      this.#press = { index, isNew: true, offset: { position: 0, value: 0 } };
      this.#lane.change(line, this.#press);
    } else {
      const offset = { position: point.position - at.position, value: point.value - at.value };
      this.#press = { index: held, isNew: false, offset };
    }
    this.#lane.focusPoint(this.#press.index);
    this.#lane.area.setPointerCapture(event.pointerId);
    // The default action would move the focus from the point to the area.
    event.preventDefault();
  };

  readonly move = (event: PointerEvent): void => {
    if (!this.#press || !this.#isDown || event.pointerId !== this.#pointerId) return;
    // The release was lost.
    if (event.buttons === 0) {
      this.end();
      return;
    }
    const { index, offset } = this.#press;
    const at = this.#pointOf(event);
    const to = { position: at.position + offset.position, value: at.value + offset.value };
    this.#lane.change(withMoved(this.#lane.line, index, to), this.#press);
  };

  /** For a release, and for all that ends a press without one. */
  readonly end = (): void => {
    this.#isDown = false;
  };

  /** Removes the point that both clicks hit, unless the first click has added it. */
  readonly doubleClick = (): void => {
    if (this.#press && this.#previousPress && !this.#previousPress.isNew) {
      this.#lane.removePoint(this.#press.index);
    }
  };

  #pointOf({ clientX, clientY }: PointerEvent): LinePoint {
    const { left, top, width, height } = this.#lane.area.getBoundingClientRect();
    return { position: (clientX - left) / width, value: 1 - (clientY - top) / height };
  }
}

/** The index of the point that is the target of an event. */
export function indexOf(target: EventTarget | null): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset['index'] : undefined;
  return index === undefined ? undefined : Number(index);
}
