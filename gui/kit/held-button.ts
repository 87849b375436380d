import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** In milliseconds: a press that lasts so long repeats, and so often. */
const PRESS_MS = 400;
const REPEAT_MS = 90;

/**
 * Steps when a button is clicked, by whatever means, and goes on stepping while a pointer holds it.
 */
export class HeldButton {
  readonly #step: (shiftKey: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDown = false;
  #repeats = false;

  constructor(step: (shiftKey: boolean) => void) {
    this.#step = step;
  }

  handleEvent({ type, button, shiftKey }: MouseEvent): void {
    this.release();
    const wasDown = this.#isDown;
    this.#isDown = type === 'pointerdown';
    if (this.#isDown) {
      this.#repeats = false;
      if (button === 0) this.#wait(shiftKey, PRESS_MS);
    } else if (type === 'click') {
      // A held button has done its steps by now.
      if (!this.#repeats) this.#step(shiftKey);
      this.#repeats = false;
    } else if (type !== 'pointerup' && wasDown) {
      // No click comes of it. (A finger leaves after it was lifted, and its click comes behind.)
      this.#repeats = false;
    }
  }

  /** Lets go. */
  release(): void {
    clearTimeout(this.#timer);
  }

  #wait(shiftKey: boolean, milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#repeats = true;
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
