/** A hand on a mouse trembles by less than this, in pixels, while it turns the wheel. */
const TREMBLE_PX = 3;
/** Turns that follow each other within this time, in milliseconds, are one. */
const TURN_MS = 200;

/**
 * Whether a turn of the wheel is meant for what is under the pointer, or for the page.
 *
 * A page that scrolls brings one control after the other under a pointer that rests. So a turn counts only if
 * the person has pointed, pressed or focused something of the element since it last moved on the page.
 * Sideways turns, and those that zoom the page, are always the page's.
 */
export class WheelAim {
  readonly #element: Element;
  /** Where the element was when the person last did something there: left and top on the page's window. */
  #place: readonly [left: number, top: number] | undefined;
  /** Where the pointer was at the last turn that was the page's. */
  #turned: readonly [x: number, y: number] | undefined;

  /** How far the present turn has gone, to the sides and up or down: a swipe is never quite straight. */
  #sum: readonly [x: number, y: number] = [0, 0];
  #latest: WheelEvent | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** The person has pressed or focused something of the element. */
  readonly act = (): void => {
    this.#place = this.#currentPlace;
    this.#turned = undefined;
  };

  readonly pointermove = ({ clientX, clientY }: PointerEvent): void => {
    const [x, y] = this.#turned ?? [Infinity, Infinity];
    if (Math.hypot(clientX - x, clientY - y) >= TREMBLE_PX) this.act();
  };

  /** Whether a turn is meant for the element. */
  takes(event: WheelEvent): boolean {
    if (this.#isPages(event) || this.#place === undefined) return false;
    const [left, top] = this.#currentPlace;
    return Math.hypot(left - this.#place[0], top - this.#place[1]) < 1;
  }

  /** Notes a turn over the element that the page gets. */
  readonly passed = (event: WheelEvent): void => {
    if (this.#isPages(event)) return;
    this.#place = undefined;
    this.#turned = [event.clientX, event.clientY];
  };

  /** Whether a turn is the page's wherever it is. */
  #isPages(event: WheelEvent): boolean {
    const { ctrlKey, metaKey, shiftKey, deltaX, deltaY, timeStamp } = event;
    if (event !== this.#latest) {
      const isNew = timeStamp - (this.#latest?.timeStamp ?? -Infinity) > TURN_MS;
      const [x, y] = isNew ? [0, 0] : this.#sum;
      this.#sum = [x + Math.abs(deltaX), y + Math.abs(deltaY)];
      this.#latest = event;
    }
    // With Shift some browsers report a turn of a wheel as a sideways one.
    const isSideways = this.#sum[0] > this.#sum[1] && !shiftKey;
    return ctrlKey || metaKey || isSideways;
  }

  get #currentPlace(): readonly [left: number, top: number] {
    const { left, top } = this.#element.getBoundingClientRect();
    return [left, top];
  }
}
