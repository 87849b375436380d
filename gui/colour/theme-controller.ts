import type { LitElement, ReactiveController } from 'lit';
import type { Theme } from '../../figure/index.ts';

/**
 * The theme that the color-scheme of the page names, if it names exactly one; else the one that the person
 * prefers. The page's color-scheme is read when the element is connected.
 */
export class ThemeController implements ReactiveController {
  readonly #host: LitElement;
  readonly #light = matchMedia('(prefers-color-scheme: light)');
  #pageScheme = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get theme(): Theme {
    const asked = this.#pageScheme.match(/dark|light/gu) ?? [];
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
    this.#pageScheme = getComputedStyle(this.#host).colorScheme;
    this.#host.requestUpdate();
  };
}
