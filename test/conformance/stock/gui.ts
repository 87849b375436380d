import type { WebAudioModule } from '@webaudiomodules/api';

const TAG = 'stock-gain';

/** As in the template: draws from its first moment on, and asks the node what to draw. */
class StockGui extends HTMLElement {
  readonly #plugin: WebAudioModule;
  readonly #slider = document.createElement('input');

  constructor(plugin: WebAudioModule) {
    super();
    this.#plugin = plugin;
    this.#slider.type = 'range';
    this.#slider.max = '2';
    this.#slider.step = '0.01';
    this.#slider.addEventListener('input', () => {
      const data = { id: 'gain', value: this.#slider.valueAsNumber, normalized: false };
      void this.#plugin.audioNode.setParameterValues({ gain: data });
    });
    this.attachShadow({ mode: 'open' }).append(this.#slider);
    this.#askForFrame();
  }

  #askForFrame(): void {
    requestAnimationFrame(() => void this.#draw());
  }

  async #draw(): Promise<void> {
    const { gain } = await this.#plugin.audioNode.getParameterValues();
    if (gain !== undefined) this.#slider.valueAsNumber = gain.value;
    this.#askForFrame();
  }
}

if (customElements.get(TAG) === undefined) customElements.define(TAG, StockGui);

export function createElement(plugin: WebAudioModule): HTMLElement {
  return new StockGui(plugin);
}
