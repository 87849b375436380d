/** Least distance, in pixels, that makes a press a drag. */
export const PRESS_SLOP_PX = 3;

/** The movement of one pointer that is down, step by step. */
export class PointerTravel {
  readonly pointerId: number;
  #clientX: number;
  #clientY: number;
  #hasMoved = false;

  constructor({ pointerId, clientX, clientY }: PointerEvent) {
    this.pointerId = pointerId;
    this.#clientX = clientX;
    this.#clientY = clientY;
  }

  /** Whether the press has become a drag. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  /** Movement since the last step, in pixels; undefined for another pointer and for a press that is no drag yet. */
  step({
    pointerId,
    clientX,
    clientY,
  }: PointerEvent): readonly [dx: number, dy: number] | undefined {
    const [dx, dy] = [clientX - this.#clientX, clientY - this.#clientY];
    if (pointerId !== this.pointerId) return undefined;
    if (!this.#hasMoved && Math.hypot(dx, dy) < PRESS_SLOP_PX) return undefined;
    this.#hasMoved = true;
    this.#clientX = clientX;
    this.#clientY = clientY;
    return [dx, dy];
  }
}
