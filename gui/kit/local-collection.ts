import { msg, str } from '@lit/localize';

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
  /** Plural noun for messages, in the language of the GUI: "presets". */
  readonly called: () => string;
  readonly format: (items: readonly T[]) => string;
  /** Throws an `ItemError` for a text that is no such collection. */
  readonly parse: (text: string) => ReadItems<T>;
  readonly ItemError: new (message: string) => UnreadableError;
}

/** What reading the storage has given. */
type Found<T> =
  /** `isLocked`: the storage must not be written over. */
  | { readonly kind: 'read'; readonly items: readonly T[]; readonly isLocked: boolean }
  | { readonly kind: 'denied' }
  | { readonly kind: 'later'; readonly version: number };

/** Items that the storage has not taken. They last as long as the page, and each write tries again. */
interface Unsaved<T> {
  readonly items: readonly T[];
  /** What the storage held before the first of them. */
  readonly before: readonly T[];
}

/**
 * A person's own things, kept in the storage of the browser. Where the browser keeps nothing they last as
 * long as the page, and `problem` says so; each later write tries again with all of them. A text that cannot be
 * read is copied to another key before it is overwritten; a text that a later version of the plugin wrote is
 * never overwritten.
 *
 * Every call reads the storage anew, because other pages write to it as well.
 */
export class LocalCollection<T> {
  readonly #key: string;
  readonly #open: () => Store;
  readonly #content: CollectionContent<T>;
  #unsaved: Unsaved<T> | undefined;
  #isKeptAgain = false;
  /** Says why the storage does not keep the items. */
  #refusal: (() => string) | undefined;
  /** What could not be read and is kept aside. */
  #aside: string | undefined;
  /** The latest text that could be read as a whole: reading it again gives the same items. */
  #known: { readonly text: string; readonly items: readonly T[] } | undefined;

  /** @param open returns the storage; may throw, as `localStorage` does where it is denied */
  constructor(key: string, open: () => Store, content: CollectionContent<T>) {
    this.#key = key;
    this.#open = open;
    this.#content = content;
  }

  /** Why the items are not kept as expected, in a sentence or two; undefined where they are. */
  get problem(): string | undefined {
    return this.#refusal?.() ?? this.#aside;
  }

  /** A sentence after the first write that the storage has taken again; undefined after any other. */
  get news(): string | undefined {
    return this.#isKeptAgain
      ? msg(
          str`This browser keeps your ${this.#content.called()} again, with those that it had not kept before.`,
        )
      : undefined;
  }

  list(): readonly T[] {
    if (this.#unsaved !== undefined) return this.#unsaved.items;
    const found = this.#read();
    return found.kind === 'read' ? found.items : [];
  }

  /**
   * Returns whether the browser keeps the items.
   *
   * @throws an `ItemError` if the items could not be read again; then everything stays as it was
   */
  write(items: readonly T[]): boolean {
    this.#check(items);
    // Reads what another page may have written since: a later version's text is not overwritten.
    const found = this.#read();
    const there = found.kind === 'read' ? found.items : [];
    const wasUnsaved = this.#unsaved;
    const all = wasUnsaved === undefined ? items : this.#merged(wasUnsaved.before, items, there);
    const isKept = found.kind === 'read' && !found.isLocked && this.#store(all);
    this.#isKeptAgain = isKept && wasUnsaved !== undefined;
    this.#unsaved = isKept ? undefined : { items, before: wasUnsaved?.before ?? there };
    return isKept;
  }

  /** @throws an `ItemError` */
  #check(items: readonly T[]): void {
    const { format, parse } = this.#content;
    parse(format(items));
  }

  /** Reads the storage, and notes why it does not keep the items. */
  #read(): Found<T> {
    this.#refusal = undefined;
    let text: string | null;
    try {
      text = this.#open().getItem(this.#key);
    } catch {
      this.#refusal = this.#notKept;
      return { kind: 'denied' };
    }
    if (text === null) return { kind: 'read', items: [], isLocked: false };
    if (text === this.#known?.text) {
      return { kind: 'read', items: this.#known.items, isLocked: false };
    }
    const { called, parse, ItemError } = this.#content;
    try {
      const { items, refused } = parse(text);
      if (refused.length === 0) this.#known = { text, items };
      const isLocked = refused.length > 0 && !this.#setAside(text, refused.join(' '));
      return { kind: 'read', items, isLocked };
    } catch (error) {
      if (!(error instanceof ItemError)) throw error;
      const { laterVersion, message } = error;
      if (laterVersion === undefined) {
        const reason = msg(str`Your ${called()} cannot be read: ${message}`);
        const isLocked = !this.#setAside(text, reason);
        return { kind: 'read', items: [], isLocked };
      }
      this.#refusal = () =>
        msg(
          str`A later version of the plugin keeps your ${called()} in this browser (version ${laterVersion}), and they stay as they are. What you save here is gone when the page closes: export it.`,
        );
      return { kind: 'later', version: laterVersion };
    }
  }

  /** Returns whether the storage has taken the items. */
  #store(items: readonly T[]): boolean {
    try {
      this.#check(items);
      this.#open().setItem(this.#key, this.#content.format(items));
      return true;
    } catch {
      // The storage is denied or full, or holds too much with what another page has written.
      this.#refusal = this.#notKept;
      return false;
    }
  }

  /** What the storage holds by now, with the changes from `before` to `items`: other pages write to it as well. */
  #merged(before: readonly T[], items: readonly T[], there: readonly T[]): readonly T[] {
    const texts = (list: readonly T[]) => new Set(list.map((item) => this.#content.format([item])));
    const [textsBefore, textsThere, textsNow] = [texts(before), texts(there), texts(items)];
    const text = (item: T) => this.#content.format([item]);
    const isGone = (item: T) => textsBefore.has(text(item)) && !textsThere.has(text(item));
    const isNew = (item: T) => !textsBefore.has(text(item)) && !textsNow.has(text(item));
    return [...items.filter((item) => !isGone(item)), ...there.filter(isNew)];
  }

  readonly #notKept = (): string => {
    const { called } = this.#content;
    return msg(
      str`This browser does not keep ${called()} for this page: export yours, or they are gone when it closes.`,
    );
  };

  /** Copies a text that cannot be read to another key. Returns whether there was room for it. */
  #setAside(text: string, reason: string): boolean {
    this.#aside = msg(str`${reason} What was there is kept aside.`);
    try {
      const store = this.#open();
      let key = `${this.#key}.broken`;
      while (![null, text].includes(store.getItem(key))) key += '+';
      store.setItem(key, text);
      return true;
    } catch {
      // Without room for a copy the original must stay.
      this.#refusal = this.#notKept;
      return false;
    }
  }
}
