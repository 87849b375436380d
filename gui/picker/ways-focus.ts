import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from '../kit/view-of.ts';

interface WaysHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Keeps the focus in a picker when a rendering removes the button below the word that has it. Undo, redo and other
 * windows change the word, and without the focus the next key would not reach the panel.
 */
export class WaysFocus implements ReactiveController {
  readonly #host: WaysHost;
  /** Whether a button below the word had the focus before the present rendering. */
  #hadFocus = false;
  #cancelFrame: (() => void) | undefined;

  constructor(host: WaysHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hadFocus ||= this.#host.renderRoot.querySelector('.ways :focus') !== null;
  }

  hostUpdated(): void {
    if (!this.#hadFocus) return;
    if (this.#isLost && this.#teach === null) {
      // A word may be without its buttons for a moment, until the other part of the same change has come.
      this.#cancelFrame ??= nextFrame(this.#host, () => this.#return());
    } else this.#return();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #return(): void {
    this.#end();
    if (this.#isLost) (this.#teach ?? this.#host.renderRoot.querySelector('input'))?.focus();
  }

  #end(): void {
    this.#hadFocus = false;
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
  }

  get #teach(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.teach');
  }

  /** Whether nothing in the page has the focus. */
  get #isLost(): boolean {
    const { activeElement, body } = this.#host.ownerDocument;
    return activeElement === null || activeElement === body;
  }
}
