import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A press repeats after this time, in milliseconds. */
const HOLD_MS = 400;
/** Time between two repeated steps, in milliseconds. */
const REPEAT_MS = 90;

/** Steps when a button is clicked by any means, and again and again while a pointer holds it. */
export class HeldButton {
  readonly #step: (shiftKey: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDown = false;
  #hasRepeated = false;

  constructor(step: (shiftKey: boolean) => void) {
    this.#step = step;
  }

  handleEvent({ type, button, shiftKey }: MouseEvent): void {
    this.release();
    const wasDown = this.#isDown;
    this.#isDown = type === 'pointerdown';
    if (this.#isDown) {
      this.#hasRepeated = false;
      if (button === 0) this.#wait(shiftKey, HOLD_MS);
    } else if (type === 'click') {
      // The steps of a button that was held are done already.
      if (!this.#hasRepeated) this.#step(shiftKey);
      this.#hasRepeated = false;
    } else if (type !== 'pointerup' && wasDown) {
      // No click follows, except for a finger: it leaves after it was lifted, and its click comes later.
      this.#hasRepeated = false;
    }
  }

  /** Stops the repetition. */
  release(): void {
    clearTimeout(this.#timer);
  }

  #wait(shiftKey: boolean, milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#hasRepeated = true;
      this.#step(shiftKey);
      this.#wait(shiftKey, REPEAT_MS);
    }, milliseconds);
  }
}

/** The button of a HeldButton. */
export const heldButton = (
  held: HeldButton,
  label: string,
  shown: string | TemplateResult,
  tabIndex = 0,
): TemplateResult =>
  html`<button
    tabindex=${tabIndex}
    aria-label=${label}
    @pointerdown=${held}
    @pointerup=${held}
    @pointerleave=${held}
    @pointercancel=${held}
    @click=${held}
  >
    ${shown}
  </button>`;
