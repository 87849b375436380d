import { GestureEvent } from './gesture-event.ts';

/** How long, in milliseconds, a hand that taps or turns a wheel rests before it has let go. */
const REST_MS = 400;

/** The gestures of a hand on one element, told as GestureEvents: never two at once. */
export class Gesture {
  readonly #element: EventTarget;
  #under = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(element: EventTarget) {
    this.#element = element;
  }

  /** Whether one is under way. */
  get under(): boolean {
    return this.#under;
  }

  begin(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    if (this.#under) return;
    this.#under = true;
    this.#element.dispatchEvent(new GestureEvent(GestureEvent.start));
  }

  end(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    if (!this.#under) return;
    this.#under = false;
    this.#element.dispatchEvent(new GestureEvent(GestureEvent.end));
  }

  /** Begins or goes on, and ends by itself when nothing follows: taps on a key are one gesture. */
  linger(): void {
    this.begin();
    this.#rest = setTimeout(() => this.end(), REST_MS);
  }
}
