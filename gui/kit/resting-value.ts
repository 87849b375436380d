import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a value is still, in milliseconds, before it counts as at rest. */
export const REST_MS = 700;

/**
 * The value of a control that a screen reader speaks. A value that moves without a hand on it, as by automation, is
 * spoken where it rests: a running number would drown everything else.
 */
export class RestingValue implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #spoken: number | undefined;
  #latest: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** @param isAtOnce whether the value is spoken although it moves */
  speak(value: number, isAtOnce: boolean): number {
    if (isAtOnce || this.#spoken === undefined) this.#rest(value);
    else if (value !== this.#latest) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#rest(value);
        this.#host.requestUpdate();
      }, REST_MS);
    }
    this.#latest = value;
    return this.#spoken ?? value;
  }

  #rest(value: number): void {
    clearTimeout(this.#timer);
    this.#spoken = value;
  }
}
