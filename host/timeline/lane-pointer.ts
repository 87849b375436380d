import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Line, LinePoint } from '../automation-line.ts';
import { withMoved, withPoint } from '../automation-line.ts';
import { capturePointer } from './capture-pointer.ts';

/** The part of the lane that the pointer uses. */
export interface DrawnLine extends ReactiveControllerHost {
  readonly line: Line;
  /** The element that spans the sound from left to right and 0 … 1 from bottom to top. */
  readonly area: HTMLElement;
  /** @param gesture the same value for all changes of one gesture */
  change(line: Line, gesture: unknown): void;
  /** Takes back what a gesture has changed. */
  withdraw(gesture: unknown): void;
  removePoint(index: number): void;
  focusPoint(index: number): void;
}

/** A press under way, or the latest one. */
interface Press {
  readonly start: PointerEvent;
  /** The point that was pressed; undefined between the points. */
  readonly held: number | undefined;
  /** What it moves, once it is decided that it means the line. */
  grip: Grip | undefined;
}

interface Grip {
  readonly index: number;
  /** From the pointer to the point: a drag keeps it, so that the point does not jump. */
  readonly offset: LinePoint;
}

/** A finger that travels less, in pixels, is no drag: it rolls while it rests. */
const SLOP_PX = 8;

/** What can happen to a pointer that is down, its loss included. */
const EVENT_TYPES = [
  'pointermove',
  'pointerup',
  'pointercancel',
  'lostpointercapture',
  'pointerdown',
  'contextmenu',
  'keydown',
  'blur',
  'visibilitychange',
] as const;

/**
 * Edits the line by mouse, pen or finger. A mouse and a pen act with the press. A finger may have come to scroll or
 * to zoom the page: between the points it asks for one only by a tap, and it moves a point once it has travelled.
 */
export class LanePointer implements ReactiveController {
  readonly #lane: DrawnLine;
  #press: Press | undefined;
  #previousPress: Press | undefined;
  /** While the pointer is down. */
  #listening: AbortController | undefined;

  constructor(lane: DrawnLine) {
    this.#lane = lane;
    lane.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
    this.#press = undefined;
    this.#previousPress = undefined;
  }

  readonly down = (event: PointerEvent): void => {
    // Ctrl and a press open the context menu on a Mac.
    if (event.button !== 0 || !event.isPrimary || event.ctrlKey) return;
    this.#end();
    const index = indexOf(event.target);
    const held = index !== undefined && this.#lane.line[index] ? index : undefined;
    this.#previousPress = this.#press;
    this.#press = { start: event, held, grip: undefined };
    if (!isFinger(event)) this.#begin(this.#press);
    capturePointer(this.#lane.area, event.pointerId);
    this.#listen();
    // The default action would move the focus from the point to the area.
    event.preventDefault();
  };

  /** Removes the point that both clicks hit, unless the first click has added it. */
  readonly doubleClick = (): void => {
    const held = this.#press?.held;
    if (held !== undefined && this.#previousPress?.held !== undefined) this.#lane.removePoint(held);
  };

  handleEvent(event: Event): void {
    const press = this.#press;
    if (!press) return;
    const isOwn = (event as PointerEvent).pointerId === press.start.pointerId;
    switch (event.type) {
      case 'pointermove':
        if (isOwn) this.#move(press, event as PointerEvent);
        break;
      case 'pointerup':
        if (!isOwn) break;
        this.#begin(press);
        this.#end();
        break;
      case 'pointercancel':
        // The browser takes a touch that scrolls the page: it was not meant for the line.
        if (!isOwn) break;
        this.#lane.withdraw(press);
        this.#end();
        break;
      case 'lostpointercapture':
        if (isOwn) this.#end();
        break;
      case 'keydown':
        if ((event as KeyboardEvent).key !== 'Escape') break;
        event.preventDefault();
        event.stopPropagation();
        this.#lane.withdraw(press);
        this.#end();
        break;
      case 'blur':
        // That of the window, not of an element in it.
        if (event.target === event.currentTarget) this.#end();
        break;
      default:
        // A second finger, a menu and a hidden page each mean something else, and take the release.
        this.#end();
    }
  }

  #move(press: Press, event: PointerEvent): void {
    // The release was lost.
    if ((event.buttons & 1) === 0) {
      this.#end();
      return;
    }
    if (!press.grip) {
      const { clientX, clientY } = press.start;
      if (Math.hypot(event.clientX - clientX, event.clientY - clientY) < SLOP_PX) return;
      // A finger that swipes between the points draws nothing.
      if (press.held === undefined) {
        this.#end();
        return;
      }
      this.#begin(press);
    }
    if (!press.grip) return;
    const { index, offset } = press.grip;
    const at = this.#pointOf(event);
    const to = { position: at.position + offset.position, value: at.value + offset.value };
    this.#lane.change(withMoved(this.#lane.line, index, to), press);
  }

  /** Adds a point, or takes hold of the one that was pressed. */
  #begin(press: Press): void {
    if (press.grip) return;
    const at = this.#pointOf(press.start);
    const point = press.held === undefined ? undefined : this.#lane.line[press.held];
    if (press.held === undefined || !point) {
      const { line, index } = withPoint(this.#lane.line, at);
      press.grip = { index, offset: { position: 0, value: 0 } };
      this.#lane.change(line, press);
    } else {
      const offset = { position: point.position - at.position, value: point.value - at.value };
      press.grip = { index: press.held, offset };
    }
    this.#lane.focusPoint(press.grip.index);
  }

  #listen(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of EVENT_TYPES) window.addEventListener(type, this, { capture: true, signal });
  }

  #end(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

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

function isFinger({ pointerType }: PointerEvent): boolean {
  return pointerType === 'touch';
}
