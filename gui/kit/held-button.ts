import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { isHeld } from '../gestures/find-gesture.ts';
import { PressListener } from './press-listener.ts';
import { isOutside } from './press.ts';
import type { PressEnd, PressTarget } from './press.ts';

/** A press repeats after this time, in milliseconds. */
const HOLD_MS = 400;
/** Time between two repeated steps, in milliseconds. */
const REPEAT_MS = 90;

/** Steps when a button is clicked by any means, and again and again while a pointer holds it. */
export class HeldButton implements PressTarget {
  readonly #step: (isFine: boolean) => void;
  readonly #listener = new PressListener(this, { isCaptured: false, restMs: HOLD_MS });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isFine = false;
  /** Whether the press has done its steps, or was lost: its click does none. */
  #isSpent = false;

  constructor(step: (isFine: boolean) => void) {
    this.#step = step;
  }

  get pointerdown(): (event: PointerEvent) => void {
    return this.#listener.pointerdown;
  }

  readonly click = (event: MouseEvent): void => {
    // A click by a key or by assistive technology counts none, and belongs to no press.
    const isSpent = this.#isSpent && event.detail > 0;
    this.#isSpent = false;
    if (!isSpent) this.#step(isHeld('fineClick', event));
  };

  /** Stops the repetition. */
  release(): void {
    this.#listener.release();
  }

  press(event: PointerEvent): void {
    this.#isFine = isHeld('fineClick', event);
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
    this.#step(this.#isFine);
    this.#timer = setTimeout(() => this.rest(), REPEAT_MS);
  }

  released(end: PressEnd): void {
    clearTimeout(this.#timer);
    this.#isSpent ||= end === 'lost';
  }
}

/** The button of a HeldButton. The Tab key passes it by: the arrow keys step in the field beside it. */
export const heldButton = (
  held: HeldButton,
  label: string,
  shown: string | TemplateResult,
): TemplateResult =>
  html`<button
    data-held
    tabindex="-1"
    aria-label=${label}
    aria-description=${msg('A step; hold it to go on.')}
    @pointerdown=${held.pointerdown}
    @click=${held.click}
  >
    ${shown}
  </button>`;
