import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';

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
  #notice: Notice | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  show(text: string, { stays, undo }: NoticeOptions): void {
    clearTimeout(this.#timer);
    this.#notice = { text, undo };
    this.#host.requestUpdate();
    if (!stays) this.#timer = setTimeout(this.#dismiss, SHORT_NOTICE_MS);
  }

  clear(): void {
    clearTimeout(this.#timer);
    if (this.#notice === undefined) return;
    this.#notice = undefined;
    this.#host.requestUpdate();
  }

  /** @param isHidden whether the menu covers the notice; a screen reader gets its text all the same */
  render(isHidden: boolean) {
    const notice = this.#notice;
    return html`
      ${
        notice === undefined || isHidden
          ? nothing
          : html`<div class="popup notice">
              <span>${notice.text}</span>
              ${
                notice.undo
                  ? html`<button
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
            </div>`
      }
      <div class="unseen" role="status">${notice?.text}</div>
    `;
  }

  readonly #dismiss = (): void => {
    const root = this.#host.renderRoot;
    // The focus would get lost with the pressed button.
    if (root.querySelector('.notice:focus-within')) {
      root.querySelector<HTMLElement>('#button')?.focus();
    }
    this.clear();
  };

  readonly #undo = (): void => {
    this.#notice?.undo?.();
    this.#dismiss();
  };
}
