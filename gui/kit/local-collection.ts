/** The part of a Storage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What came out of a text: what was understood, and what was not, a sentence each. */
export interface ReadItems<T> {
  readonly items: readonly T[];
  readonly refused: readonly string[];
}

/** What a shelf holds, and how it is written down. */
export interface CollectionContent<T> {
  /** "presets" */
  readonly called: string;
  readonly format: (items: readonly T[]) => string;
  /** Throws an `ItemError` for a text that is none of these. */
  readonly parse: (text: string) => ReadItems<T>;
  readonly ItemError: new (message: string) => Error;
}

/**
 * Things of a person's own, kept by the browser. Where it keeps nothing they live as long as the page, and
 * `problem` says so. Read anew each time, for other pages write as well.
 */
export class LocalCollection<T> {
  readonly #key: string;
  readonly #open: () => Store;
  readonly #content: CollectionContent<T>;
  /** What the browser did not take. */
  #ofPage: readonly T[] | undefined;
  #problem: string | undefined;

  /** @param open gives the storage; may throw, as `localStorage` does where it is denied */
  constructor(key: string, open: () => Store, content: CollectionContent<T>) {
    this.#key = key;
    this.#open = open;
    this.#content = content;
  }

  /** What is wrong with the keeping, in a sentence or two; undefined while nothing is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  list(): readonly T[] {
    if (this.#ofPage !== undefined) return this.#ofPage;
    let text: string | null;
    try {
      text = this.#open().getItem(this.#key);
    } catch {
      this.#keepForPage([]);
      return [];
    }
    if (text === null) return [];
    const { called, parse, ItemError } = this.#content;
    try {
      const { items, refused } = parse(text);
      if (refused.length > 0) this.#setAside(text, refused.join(' '));
      return items;
    } catch (error) {
      if (!(error instanceof ItemError)) throw error;
      this.#setAside(text, `Your ${called} cannot be read: ${error.message}`);
      return [];
    }
  }

  /**
   * Returns whether the browser has taken them.
   *
   * @throws an `ItemError` if they could not be read again; then everything stays as it was
   */
  write(items: readonly T[]): boolean {
    const { format, parse } = this.#content;
    const text = format(items);
    parse(text);
    if (this.#ofPage === undefined) {
      try {
        this.#open().setItem(this.#key, text);
        return true;
      } catch {
        // Denied, or full.
      }
    }
    this.#keepForPage(items);
    return false;
  }

  #keepForPage(items: readonly T[]): void {
    this.#ofPage = items;
    const { called } = this.#content;
    this.#problem = `This browser does not keep ${called} for this page: export yours, or they are gone when it closes.`;
  }

  /** What was not understood is moved, not thrown away. */
  #setAside(text: string, reason: string): void {
    this.#problem = `${reason} What was there is kept aside.`;
    try {
      const store = this.#open();
      let key = `${this.#key}.broken`;
      while (![null, text].includes(store.getItem(key))) key += '+';
      store.setItem(key, text);
    } catch {
      // There is no room for a copy, so what is there stays as it is.
      this.#keepForPage([]);
    }
  }
}
