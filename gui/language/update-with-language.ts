import { updateWhenLocaleChanges } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { namedWords } from './named-words.ts';

/** Updates an element when the GUI speaks another language, or names words of other languages. */
export function updateWithLanguage(host: ReactiveControllerHost): void {
  updateWhenLocaleChanges(host);
  host.addController(new FollowsNamedWords(host));
}

class FollowsNamedWords implements ReactiveController {
  readonly #update: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#update = () => host.requestUpdate();
  }

  hostConnected(): void {
    namedWords.addEventListener('change', this.#update);
  }

  hostDisconnected(): void {
    namedWords.removeEventListener('change', this.#update);
  }
}
