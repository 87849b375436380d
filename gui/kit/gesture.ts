import { GestureEvent } from './gesture-event.ts';

/** Pause, in milliseconds, that ends a gesture of taps on a key or turns of a wheel, and its step of undo. */
const LINGER_MS = 400;

/** Dispatches the GestureEvents of one element, never two starts without an end. */
export class Gesture {
  readonly #element: EventTarget;
  #isActive = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(element: EventTarget) {
    this.#element = element;
  }

  /** Whether a gesture has begun and not ended. */
  get isActive(): boolean {
    return this.#isActive;
  }

  begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isActive) return;
    this.#isActive = true;
    this.#element.dispatchEvent(new GestureEvent(GestureEvent.start));
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#isActive) return;
    this.#isActive = false;
    this.#element.dispatchEvent(new GestureEvent(GestureEvent.end));
  }

  /** Begins or continues a gesture that ends after a pause: several taps on a key are one gesture. */
  linger(): void {
    this.begin();
    this.#timer = setTimeout(() => this.end(), LINGER_MS);
  }
}
