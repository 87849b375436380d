import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { PressListener } from './press-listener.ts';
import { isOutside } from './press.ts';
import type { PressEnd, PressTarget } from './press.ts';

/** A press repeats after this time, in milliseconds. */
const HOLD_MS = 400;
/** Time between two repeated steps, in milliseconds. */
const REPEAT_MS = 90;

/** Steps when a button is clicked by any means, and again and again while a pointer holds it. */
export class HeldButton implements PressTarget {
  readonly #step: (shiftKey: boolean) => void;
  readonly #listener = new PressListener(this, { isCaptured: false, restMs: HOLD_MS });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shiftKey = false;
  /** Whether the press has done its steps, or was lost: its click does none. */
  #isSpent = false;

  constructor(step: (shiftKey: boolean) => void) {
    this.#step = step;
  }

  get pointerdown(): (event: PointerEvent) => void {
    return this.#listener.pointerdown;
  }

  readonly click = ({ shiftKey, detail }: MouseEvent): void => {
    // A click by a key or by assistive technology counts none, and belongs to no press.
    const isSpent = this.#isSpent && detail > 0;
    this.#isSpent = false;
    if (!isSpent) this.#step(shiftKey);
  };

  /** Stops the repetition. */
  release(): void {
    this.#listener.release();
  }

  press({ shiftKey }: PointerEvent): void {
    this.#shiftKey = shiftKey;
    this.#isSpent = false;
  }

  /** Whether the pointer has left the button. */
  isDrag(event: PointerEvent, _start: PointerEvent, button: HTMLElement): boolean {
    return isOutside(event, button);
  }

  drag(): undefined {
    return undefined;
  }

  rest(): void {
    this.#isSpent = true;
    this.#step(this.#shiftKey);
    this.#timer = setTimeout(() => this.rest(), REPEAT_MS);
  }

  released(end: PressEnd): void {
    clearTimeout(this.#timer);
    this.#isSpent ||= end === 'lost';
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
    @pointerdown=${held.pointerdown}
    @click=${held.click}
  >
    ${shown}
  </button>`;
