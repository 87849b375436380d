import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { followLanguage } from './language.ts';
import { readNamedWords } from './named-words.ts';

/** Makes the choices of language that a person has made, and follows the page's own where it changes. */
export class PageLanguage implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    readNamedWords();
    this.#observer = new MutationObserver(this.#follow);
    this.#observer.observe(this.#host.ownerDocument.documentElement, { attributeFilter: ['lang'] });
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly #follow = (): void => {
    void followLanguage(pageLanguage(this.#host));
  };
}

/** The nearest `lang` attribute around a node, also outside of its shadow trees; '' where there is none. */
export function pageLanguage(node: Element): string {
  const near = node.closest('[lang]');
  if (near !== null) return near.getAttribute('lang') ?? '';
  const root = node.getRootNode();
  return 'host' in root
    ? pageLanguage(root.host as Element)
    : node.ownerDocument.documentElement.lang;
}
