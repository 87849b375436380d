import { css, html } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { Theme } from '../../figure/index.ts';
import { viewOf } from '../kit/view-of.ts';

/**
 * The theme that the color-scheme of the page names, if it names exactly one; else the one that the person
 * prefers. Follows both: the page's by an element whose colour depends on it, see `witness`.
 */
export class ThemeController implements ReactiveController {
  readonly #host: LitElement;
  /** Of the window that shows the host. */
  #light: MediaQueryList | undefined;
  #pageScheme = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get theme(): Theme {
    const asked = this.#pageScheme.match(/dark|light/gu) ?? [];
    const [only] = asked.length === 1 ? asked : [this.#light?.matches ? 'light' : 'dark'];
    return only as Theme;
  }

  /**
   * An unseen element with the page's color-scheme: its colour begins a transition when the scheme changes,
   * for which browsers have no event. The host renders it outside of what has the theme of the panel.
   */
  get witness(): TemplateResult {
    return html`<i class="witness" aria-hidden="true" @transitionrun=${this.#changed}></i>`;
  }

  hostConnected(): void {
    this.#light = viewOf(this.#host).matchMedia('(prefers-color-scheme: light)');
    this.#light.addEventListener('change', this.#changed);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#light?.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    this.#pageScheme = viewOf(this.#host).getComputedStyle(this.#host).colorScheme;
    this.#host.requestUpdate();
  };
}

export const witnessStyle = css`
  .witness {
    all: initial;
    position: absolute;
    inset: 0 auto auto 0;
    direction: ltr;
    color-scheme: inherit;
    color: light-dark(#fff, #000);
    visibility: hidden;
    transition: color 1ms;
  }
`;
