const MAX_INTERVAL_MS = 400;
/** Greatest distance of the second press from the first, in pixels; a finger hits less exactly than a mouse. */
const MAX_DISTANCE_PX = { mouse: 6, other: 24 } as const;

/**
 * Recognises a double press of any pointer as it goes down. The browser's own `dblclick` comes too late, when
 * the second press has already begun a drag, and not every browser sends it for a finger.
 */
export class DoublePress {
  #last: { readonly time: number; readonly x: number; readonly y: number } | undefined;

  /** Whether this press is the second of two. A third press counts as a first. */
  press(event: Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY' | 'pointerType'>): boolean {
    const { timeStamp: time, clientX: x, clientY: y } = event;
    const last = this.#last;
    const maxDistancePx =
      event.pointerType === 'mouse' ? MAX_DISTANCE_PX.mouse : MAX_DISTANCE_PX.other;
    const isSecond =
      last !== undefined &&
      time - last.time <= MAX_INTERVAL_MS &&
      Math.hypot(x - last.x, y - last.y) <= maxDistancePx;
    this.#last = isSecond ? undefined : { time, x, y };
    return isSecond;
  }

  /** Ends the count: the press has become a drag. */
  forget(): void {
    this.#last = undefined;
  }
}
