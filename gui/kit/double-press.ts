const WITHIN_MS = 400;
/** How far the second press may be from the first, in pixels: a finger is less sure than a mouse. */
const REACH = { mouse: 6, other: 24 } as const;

/**
 * Tells a double press as it goes down, with any pointer. The browser's own `dblclick` comes after the
 * second press has already begun a drag, and with a finger not everywhere.
 */
export class DoublePress {
  #last: { readonly time: number; readonly x: number; readonly y: number } | undefined;

  /** Whether this press is the second of two. A third begins anew. */
  press(event: Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY' | 'pointerType'>): boolean {
    const { timeStamp: time, clientX: x, clientY: y } = event;
    const last = this.#last;
    const reach = event.pointerType === 'mouse' ? REACH.mouse : REACH.other;
    const second =
      last !== undefined &&
      time - last.time <= WITHIN_MS &&
      Math.hypot(x - last.x, y - last.y) <= reach;
    this.#last = second ? undefined : { time, x, y };
    return second;
  }

  /** The press has become a drag, and is the first of nothing. */
  forget(): void {
    this.#last = undefined;
  }
}
