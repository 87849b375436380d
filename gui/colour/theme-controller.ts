import type { LitElement, ReactiveController } from 'lit';
import type { Theme } from '../../figure/index.ts';

/**
 * The theme that the page asks for by its color-scheme, where that is one; else the one that the person
 * prefers. A page is asked when the element comes into it.
 */
export class ThemeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #light = matchMedia('(prefers-color-scheme: light)');
  #page = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get theme(): Theme {
    const asked = this.#page.match(/dark|light/gu) ?? [];
    const [only] = asked.length === 1 ? asked : [this.#light.matches ? 'light' : 'dark'];
    return only as Theme;
  }

  hostConnected(): void {
    this.#light.addEventListener('change', this.#changed);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#light.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => {
    this.#page = getComputedStyle(this.#host).colorScheme;
    this.#host.requestUpdate();
  };
}
