/** A press that travels less than this, in pixels, is no drag. A finger rolls while it rests. */
const SLOP_PX = { touch: 8, other: 3 } as const;
/** Longest time from the start of a first press to the start of the second one of a double click. */
const DOUBLE_CLICK_MS = 400;
/** Greatest distance of the second press from the first; a finger hits less exactly than a mouse. */
const DOUBLE_CLICK_PX = { mouse: 6, other: 24 } as const;
const PRIMARY_BUTTON = 1;

/** What a drag does. */
export interface Drag {
  /** The pointer has moved by this many pixels of the page since the last move. */
  move(dx: number, dy: number, event: PointerEvent): void;
  /** Takes back what the drag has changed. */
  cancel?(): void;
}

/** What is pressed. Each press ends with one call of `released`, however it ends. */
export interface PressTarget {
  /** Whether a press alone asks for something, as one on a track does. Its drag begins with the press. */
  readonly actsOnPress?: boolean;
  /** Comes first at each press, while nothing is decided. */
  press?(event: PointerEvent, element: HTMLElement): void;
  /** Whether the pointer has gone far enough for a drag. */
  isDrag?(event: PointerEvent, start: PointerEvent, element: HTMLElement): boolean;
  /** Begins a drag. Undefined ends the press. `start` is the event of the press. */
  drag(start: PointerEvent, element: HTMLElement): Drag | undefined;
  /** The pointer has rested where it was pressed. */
  rest?(): void;
  /** The press was the second of two clicks at one place. Comes after `released`. */
  doubleClick?(): void;
  released(end: PressEnd): void;
}

/** What a press was; lost without a release, or taken back. */
export type PressEnd = 'click' | 'drag' | 'lost';

/** The press that is under way. */
interface Now {
  readonly start: PointerEvent;
  readonly element: HTMLElement;
  readonly isSecond: boolean;
  /** The latest event that moved the drag. */
  latest: PointerEvent;
  isDrag: boolean;
  drag: Drag | undefined;
}

/**
 * A press of one pointer, which becomes a click, a double click or a drag only when it is decided: at its
 * release, or once it has travelled. It needs no release: one that nobody has seen ends the press as well.
 * What a drag has changed stays then. Only `cancel` takes it back.
 *
 * A finger may be about to scroll the page, so it asks for nothing until it has moved, rested or gone up.
 */
export class Press {
  readonly #target: PressTarget;
  #now: Now | undefined;
  /** The press that ended as the first click of two. */
  #click: PointerEvent | undefined;

  constructor(target: PressTarget) {
    this.#target = target;
  }

  /** The event that began the press that is under way. */
  get start(): PointerEvent | undefined {
    return this.#now?.start;
  }

  /** Whether a pointer is down. */
  get isDown(): boolean {
    return this.#now !== undefined;
  }

  /** Whether the pointer that is down has travelled as far as a drag does. */
  get isDrag(): boolean {
    return this.#now?.isDrag === true;
  }

  down(start: PointerEvent, element: HTMLElement): void {
    this.release();
    const isSecond = this.#click !== undefined && isNear(this.#click, start);
    this.#click = undefined;
    this.#now = { start, element, isSecond, latest: start, isDrag: false, drag: undefined };
    this.#target.press?.(start, element);
    if (this.#target.actsOnPress === true && start.pointerType !== 'touch') this.#begin();
  }

  move(event: PointerEvent): void {
    const now = this.#now;
    if (now?.start.pointerId !== event.pointerId) return;
    if ((event.buttons & PRIMARY_BUTTON) === 0) {
      this.release();
      return;
    }
    if (!now.isDrag && !this.#hasTravelled(now, event)) return;
    if (!now.isDrag) {
      now.isDrag = true;
      this.#begin();
    }
    const { latest } = now;
    now.latest = event;
    now.drag?.move(event.clientX - latest.clientX, event.clientY - latest.clientY, event);
  }

  /** The pointer has been down for a while. */
  rest(): void {
    if (this.#now === undefined || this.#now.isDrag) return;
    if (this.#target.rest !== undefined) this.#target.rest();
    else if (this.#target.actsOnPress === true) this.#begin();
  }

  up(event: PointerEvent): void {
    const now = this.#now;
    if (now?.start.pointerId !== event.pointerId) return;
    const isDoubleClick = now.isSecond && !now.isDrag;
    if (!now.isDrag && !isDoubleClick) {
      this.#click = now.start;
      if (this.#target.actsOnPress === true) this.#begin();
    }
    this.#end(now.isDrag ? 'drag' : 'click');
    if (isDoubleClick) this.#target.doubleClick?.();
  }

  /** Ends a press whose release was lost, and keeps what its drag has changed. */
  release(): void {
    this.#end('lost');
  }

  /** Ends a press that was not meant, and takes back what its drag has changed. */
  cancel(): void {
    this.#now?.drag?.cancel?.();
    this.#end('lost');
  }

  #begin(): void {
    const now = this.#now;
    if (now === undefined || now.drag !== undefined) return;
    now.drag = this.#target.drag(now.start, now.element);
    if (now.drag === undefined) this.#end('lost');
  }

  #end(end: PressEnd): void {
    if (this.#now === undefined) return;
    this.#now = undefined;
    this.#target.released(end);
  }

  #hasTravelled({ start, element }: Now, event: PointerEvent): boolean {
    if (this.#target.isDrag !== undefined) return this.#target.isDrag(event, start, element);
    return distancePx(start, event) >= slopPx(start);
  }
}

/** The distance, in pixels, at which a press becomes a drag. */
export function slopPx({ pointerType }: PointerEvent): number {
  return pointerType === 'touch' ? SLOP_PX.touch : SLOP_PX.other;
}

export function distancePx(from: PointerEvent, to: PointerEvent): number {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY);
}

/** Whether the pointer is outside of an element. */
export function isOutside({ clientX, clientY }: PointerEvent, element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** Whether two presses are near enough in time and place for a double click. */
function isNear(first: PointerEvent, second: PointerEvent): boolean {
  const { mouse, other } = DOUBLE_CLICK_PX;
  return (
    second.timeStamp - first.timeStamp <= DOUBLE_CLICK_MS &&
    distancePx(first, second) <= (second.pointerType === 'mouse' ? mouse : other)
  );
}
