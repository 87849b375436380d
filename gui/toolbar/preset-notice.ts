import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import { ariaKeys, gestureAt } from '../gestures/find-gesture.ts';
import { Announcer } from '../kit/announcer.ts';
import { onLanguageChange } from '../language/index.ts';

/** How long, in milliseconds, a notice stays that reports success and offers nothing to press. */
const SHORT_NOTICE_MS = 6000;

interface Notice {
  readonly text: string;
  readonly undo: (() => void) | undefined;
}

interface NoticeOptions {
  /** Whether the notice stays until it is dismissed. */
  readonly stays: boolean;
  /** Offered on a button of the notice. */
  readonly undo?: (() => void) | undefined;
}

/** The notice below the button of the presets: what has come of the last thing that a person did there. */
export class PresetNotice implements ReactiveController {
  readonly #host: LitElement;
  readonly #announcer: Announcer;
  #notice: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    onLanguageChange(host, () => this.clear());
    host.addController(this);
  }

  /** The panel leaves its place for news to the notice while it is seen. */
  hostUpdated(): void {
    const isSeen = this.#host.renderRoot.querySelector('.notice') !== null;
    this.#host.toggleAttribute('data-notice', isSeen);
  }

  hostDisconnected(): void {
    this.clear();
  }

  show(text: string, { stays, undo }: NoticeOptions): void {
    this.clear();
    this.#notice = { text, undo };
    this.#announcer.answer(text);
    // What took the thing away takes the focus to the way back.
    if (undo !== undefined) void this.#host.updateComplete.then(() => this.#focus('.undo'));
    if (!stays) this.#timer = setTimeout(this.#dismiss, SHORT_NOTICE_MS);
  }

  /** Tells a screen reader alone, in place of a notice: the eye sees it on the controls. */
  tell(text: string): void {
    this.clear();
    this.#announcer.answer(text);
  }

  clear(): void {
    clearTimeout(this.#timer);
    // The focus would get lost with the buttons.
    if (this.#host.renderRoot.querySelector('.notice:focus-within')) this.#focus('#button');
    this.#notice = undefined;
    this.#announcer.hush();
    this.#host.requestUpdate();
  }

  /** @param isHidden whether the menu covers the notice */
  render(isHidden: boolean) {
    const notice = this.#notice;
    return notice === undefined || isHidden
      ? nothing
      : html`<div class="popup notice" @keydown=${this.#keydown}>
          <span>${notice.text}</span>
          ${
            notice.undo
              ? html`<button
                  class="undo"
                  aria-keyshortcuts=${ariaKeys('undo')}
                  aria-description=${msg('Takes back what the notice tells.')}
                  @click=${this.#undo}
                >
                  ${msg('Undo')}
                </button>`
              : nothing
          }
          <button aria-description=${msg('Closes this notice.')} @click=${this.#dismiss}>
            ${msg('Dismiss')}
          </button>
        </div>`;
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #dismiss = (): void => this.clear();

  readonly #undo = (): void => {
    const { undo } = this.#notice ?? {};
    this.clear();
    undo?.();
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    if (gestureAt('notice', event) !== 'closeNotice') return;
    event.preventDefault();
    event.stopPropagation();
    this.clear();
  };
}
