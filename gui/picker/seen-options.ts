import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame, viewOf } from '../kit/view-of.ts';

interface ListHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Which options of a list have come into view. Only those draw their curves, one in a frame, so that the list
 * opens at once. `data-term` of an option is the index of its term, and the option keeps its element.
 */
export class SeenOptions implements ReactiveController {
  readonly #host: ListHost;
  readonly #seen = new Set<number>();
  /** In view, and to be drawn in one of the next frames. */
  readonly #pending = new Set<number>();
  #cancelFrame: (() => void) | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: ListHost) {
    this.#host = host;
    host.addController(this);
  }

  has(term: number): boolean {
    return this.#seen.has(term);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#pending.clear();
  }

  hostUpdated(): void {
    const options = this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-term]');
    if (options.length === 0) {
      this.hostDisconnected();
      return;
    }
    this.#observer ??= new (viewOf(this.#host).IntersectionObserver)(this.#changed);
    for (const option of options) {
      if (!this.#seen.has(termOf(option))) this.#observer.observe(option);
    }
  }

  readonly #changed = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { isIntersecting, target } of entries) {
      const term = termOf(target as HTMLElement);
      if (isIntersecting && !this.#seen.has(term)) this.#pending.add(term);
      else this.#pending.delete(term);
    }
    this.#next();
  };

  #next(): void {
    this.#cancelFrame ??= nextFrame(this.#host, () => {
      this.#cancelFrame = undefined;
      const [term] = this.#pending;
      if (term === undefined) return;
      this.#pending.delete(term);
      this.#seen.add(term);
      this.#host.requestUpdate();
      this.#next();
    });
  }
}

function termOf(option: HTMLElement): number {
  return Number(option.dataset.term);
}
