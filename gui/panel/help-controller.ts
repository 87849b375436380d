import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { helpPart } from '../help/help-part.ts';
import { focusedWithin } from '../kit/focused-within.ts';

interface HelpHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The panel's side of gestures and keys, which lie over everything on request and give the focus back. */
export class HelpController implements ReactiveController {
  readonly #host: HelpHost;
  #isAsked = false;
  /** Whether the focus is yet to go to the dialog. */
  #isNew = false;
  /** What had the focus before, through every shadow root. */
  #before: HTMLElement | undefined;

  constructor(host: HelpHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether it lies over the panel, whose controls are then out of reach. */
  get isOpen(): boolean {
    return this.#isAsked && helpPart.isLoaded;
  }

  /** What went wrong, in a sentence; undefined for nothing. */
  get problem(): string | undefined {
    if (!this.#isAsked || !helpPart.hasFailed) return undefined;
    return msg('The list of gestures and keys could not be loaded.');
  }

  readonly open = (): void => {
    if (this.isOpen) return;
    this.#isAsked = this.#isNew = true;
    this.#before = focusedWithin(this.#host.renderRoot);
    helpPart
      .load()
      .catch(() => undefined)
      .finally(() => this.#host.requestUpdate());
  };

  hostDisconnected(): void {
    this.#isAsked = false;
  }

  hostUpdated(): void {
    if (!this.#isNew || !this.isOpen) return;
    this.#isNew = false;
    this.#host.renderRoot.querySelector<HTMLElement>('.help')?.focus();
  }

  render() {
    const part = this.isOpen ? helpPart.for(this.#host) : undefined;
    if (part === undefined) return undefined;
    const tag = unsafeStatic(part.helpPanelTag);
    return staticHtml`<${tag} class="help" @help-closed=${this.#close} @help-left=${this.#leave}></${tag}>`;
  }

  /** Closes it and leaves the focus where it has gone. */
  readonly #leave = (): void => {
    this.#isAsked = false;
    this.#before = undefined;
    this.#host.requestUpdate();
  };

  readonly #close = (): void => {
    const before = this.#before;
    this.#leave();
    // What is under the dialog takes the focus only after the render.
    void this.#host.updateComplete.then(() => before?.focus({ preventScroll: true }));
  };
}
