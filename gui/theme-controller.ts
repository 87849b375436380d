import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from './meaning-colour.ts';

/** Which theme the person prefers, for what style sheets cannot compute. */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #light = matchMedia('(prefers-color-scheme: light)');

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get theme(): Theme {
    return this.#light.matches ? 'light' : 'dark';
  }

  hostConnected(): void {
    this.#light.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    this.#light.removeEventListener('change', this.#changed);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}
