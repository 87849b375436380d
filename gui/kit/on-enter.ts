import { Composition } from './composition.ts';

/**
 * The listeners of a text field that acts on Enter, but not on one that ends a composition: see `Composition`.
 *
 * The key does no more: the act may move the focus to a button, which would take the same key for a press.
 */
export class OnEnter {
  readonly composition = new Composition();
  readonly #act: () => void;

  constructor(act: () => void) {
    this.#act = act;
  }

  readonly keydown = (event: KeyboardEvent): void => {
    if (this.composition.takes(event) || event.key !== 'Enter') return;
    event.preventDefault();
    this.#act();
  };
}
