/** The part of a Storage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** The items of a text, and a sentence for each part that could not be read. */
export interface ReadItems<T> {
  readonly items: readonly T[];
  readonly refused: readonly string[];
}

/** Why a text cannot be read. */
interface UnreadableError extends Error {
  /** Set where a later version of the plugin wrote the text. */
  readonly laterVersion?: number | undefined;
}

/** How the items of a collection are called and written down. */
export interface CollectionContent<T> {
  /** Plural noun for messages: "presets". */
  readonly called: string;
  readonly format: (items: readonly T[]) => string;
  /** Throws an `ItemError` for a text that is no such collection. */
  readonly parse: (text: string) => ReadItems<T>;
  readonly ItemError: new (message: string) => UnreadableError;
}

/**
 * A person's own things, kept in the storage of the browser. Where the browser keeps nothing they last as
 * long as the page, and `problem` says so. A text that cannot be read is copied to another key before it is
 * overwritten; a text that a later version of the plugin wrote is never overwritten.
 *
 * Every call reads the storage anew, because other pages write to it as well.
 */
export class LocalCollection<T> {
  readonly #key: string;
  readonly #open: () => Store;
  readonly #content: CollectionContent<T>;
  /** The items that last as long as the page; undefined while the storage keeps them. */
  #pageItems: readonly T[] | undefined;
  #problem: string | undefined;

  /** @param open returns the storage; may throw, as `localStorage` does where it is denied */
  constructor(key: string, open: () => Store, content: CollectionContent<T>) {
    this.#key = key;
    this.#open = open;
    this.#content = content;
  }

  /** Why the items are not kept as expected, in a sentence or two; undefined where they are. */
  get problem(): string | undefined {
    return this.#problem;
  }

  list(): readonly T[] {
    if (this.#pageItems !== undefined) return this.#pageItems;
    let text: string | null;
    try {
      text = this.#open().getItem(this.#key);
    } catch {
      this.#keepForPage([], this.#notKept);
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
      if (error.laterVersion === undefined) {
        this.#setAside(text, `Your ${called} cannot be read: ${error.message}`);
      } else {
        this.#keepForPage(
          [],
          `A later version of the plugin keeps your ${called} in this browser (version ` +
            `${error.laterVersion}), and they stay as they are. What you save here is gone when the page ` +
            'closes: export it.',
        );
      }
      return [];
    }
  }

  /**
   * Returns whether the browser keeps the items.
   *
   * @throws an `ItemError` if the items could not be read again; then everything stays as it was
   */
  write(items: readonly T[]): boolean {
    const { format, parse } = this.#content;
    const text = format(items);
    parse(text);
    // Reads what another page may have written since: a later version's text is not overwritten.
    this.list();
    if (this.#pageItems !== undefined) {
      this.#pageItems = items;
      return false;
    }
    try {
      this.#open().setItem(this.#key, text);
      return true;
    } catch {
      // The storage is denied or full.
      this.#keepForPage(items, this.#notKept);
      return false;
    }
  }

  get #notKept(): string {
    const { called } = this.#content;
    return `This browser does not keep ${called} for this page: export yours, or they are gone when it closes.`;
  }

  #keepForPage(items: readonly T[], problem: string): void {
    this.#pageItems = items;
    this.#problem = problem;
  }

  /** Copies a text that cannot be read to another key. */
  #setAside(text: string, reason: string): void {
    this.#problem = `${reason} What was there is kept aside.`;
    try {
      const store = this.#open();
      let key = `${this.#key}.broken`;
      while (![null, text].includes(store.getItem(key))) key += '+';
      store.setItem(key, text);
    } catch {
      // Without room for a copy the original must stay.
      this.#keepForPage([], this.#notKept);
    }
  }
}
