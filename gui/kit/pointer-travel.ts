/** A press that moves less, in pixels, stays a press. */
export const SLOP = 3;

/** The way of one pointer that is down, step by step. */
export class PointerWay {
  readonly pointerId: number;
  #clientX: number;
  #clientY: number;
  #hasMoved = false;

  constructor({ pointerId, clientX, clientY }: PointerEvent) {
    this.pointerId = pointerId;
    this.#clientX = clientX;
    this.#clientY = clientY;
  }

  /** Whether it has gone farther than a press does. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  /** How far it has gone since the last step, in pixels; undefined where it is another's or still a press. */
  step({
    pointerId,
    clientX,
    clientY,
  }: PointerEvent): readonly [dx: number, dy: number] | undefined {
    const [dx, dy] = [clientX - this.#clientX, clientY - this.#clientY];
    if (pointerId !== this.pointerId) return undefined;
    if (!this.#hasMoved && Math.hypot(dx, dy) < SLOP) return undefined;
    this.#hasMoved = true;
    this.#clientX = clientX;
    this.#clientY = clientY;
    return [dx, dy];
  }
}
