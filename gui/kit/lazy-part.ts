import { retryable } from './retryable.ts';

/**
 * A part of the GUI that is loaded when it is first wanted: what is opened rarely does not delay what is
 * opened at once. After a failure only `load` tries again.
 */
export class LazyPart<T> {
  /** Loads the part; the next call after a failure tries again. Rejects where the part cannot be loaded. */
  readonly load: () => Promise<T>;
  readonly #waiting = new Set<{ requestUpdate(): void }>();
  #part: T | undefined;
  #hasFailed = false;

  constructor(importPart: () => Promise<T>) {
    this.load = retryable(() => this.#fetch(importPart));
  }

  /** Whether the latest attempt to load the part failed. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  get isLoaded(): boolean {
    return this.#part !== undefined;
  }

  /** The part, for an element that renders it. Undefined until it is loaded: then the element renders again. */
  for(host: { requestUpdate(): void }): T | undefined {
    if (this.#part === undefined && !this.#hasFailed) {
      this.#waiting.add(host);
      // The host renders again after a failure as well, and reads `hasFailed`.
      this.load().catch(() => undefined);
    }
    return this.#part;
  }

  async #fetch(importPart: () => Promise<T>): Promise<T> {
    this.#hasFailed = false;
    try {
      return (this.#part = await importPart());
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    } finally {
      for (const host of this.#waiting) host.requestUpdate();
      this.#waiting.clear();
    }
  }
}
