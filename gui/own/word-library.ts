import { msg, str } from '@lit/localize';
import { LocalCollection } from '../kit/local-collection.ts';
import type { ReadItems, Store } from '../kit/local-collection.ts';
import { LIBRARY_KEY } from './library-key.ts';
import { isRecord, readVersioned } from '../../json/index.ts';

/** The content of an own word's file. Only the plugin reads more of it than its term and version. */
export interface KeptWord {
  readonly term: string;
  readonly [field: string]: unknown;
}

/** A text that is no library, or words that it cannot hold. The message says why, in a sentence. */
export class WordLibraryError extends Error {
  override readonly name = 'WordLibraryError';
  /** The version of a library that a later version of the plugin wrote; undefined for any other error. */
  readonly laterVersion: number | undefined;

  constructor(message: string, laterVersion?: number) {
    super(message);
    this.laterVersion = laterVersion;
  }
}

const FORMAT = 'neural-eq-morph words';
const VERSION = 1;
/** Far more than a person teaches, and what every browser can keep. */
const MAX_WORDS = 200;
const MAX_CHARACTERS = 2_000_000;

/**
 * A person's own words, kept by the browser, so that they are there in the next song. One for each term. What
 * a later version of the plugin wrote stays as it is: the whole library, and each word in it.
 */
export class WordLibrary {
  readonly #words: LocalCollection<KeptWord>;

  /** @param open returns the storage; may throw, as `localStorage` does where it is denied */
  constructor(open: () => Store) {
    this.#words = new LocalCollection(LIBRARY_KEY, open, {
      called: () => msg('words'),
      format: formatLibrary,
      parse: parseLibrary,
      ItemError: WordLibraryError,
    });
  }

  /** Why the browser does not keep the words, in a sentence or two; undefined while it does. */
  get problem(): string | undefined {
    return this.#words.problem;
  }

  /** A sentence after the first change that the browser keeps again; undefined after any other. */
  get news(): string | undefined {
    return this.#words.news;
  }

  list(): readonly KeptWord[] {
    return this.#words.list();
  }

  /**
   * Keeps a word, in place of an earlier one of the same term. Returns whether the browser keeps it; if not, it
   * lasts as long as the page.
   *
   * @param text the content of its file
   * @throws {WordLibraryError} if the library could not be read again, or holds the word in a later version; then
   *   everything stays as it was
   */
  keep(text: string): boolean {
    const word = JSON.parse(text) as KeptWord;
    const words = this.list();
    const earlier = words.find(({ term }) => term === word.term);
    if (earlier !== undefined && versionOf(earlier) > versionOf(word)) {
      throw new WordLibraryError(msg('a later version of the plugin keeps this word there.'));
    }
    return this.#words.write([...words.filter(({ term }) => term !== word.term), word]);
  }

  find(term: string): KeptWord | undefined {
    return this.list().find((word) => word.term === term);
  }

  /**
   * Puts a word in the place of another one of its term, or none. Does nothing where a third one has been kept since.
   * Returns whether the browser has it so now.
   *
   * @throws {WordLibraryError} as `keep`
   */
  exchange(term: string, from: KeptWord | undefined, to: KeptWord | undefined): boolean {
    if (from === to) return true;
    if (JSON.stringify(this.find(term)) !== JSON.stringify(from)) return false;
    const others = this.list().filter((word) => word.term !== term);
    return this.#words.write(to === undefined ? others : [...others, to]);
  }
}

const versionOf = ({ version }: KeptWord): number => (typeof version === 'number' ? version : 0);

function formatLibrary(words: readonly KeptWord[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, words });
}

/** Checks the terms alone: the plugin checks a word when it is opened. */
function parseLibrary(text: string): ReadItems<KeptWord> {
  const isTooLong = text.length > MAX_CHARACTERS;
  const json = parseJson(text);
  if (json === undefined && !isTooLong) throw new WordLibraryError(msg('it is no JSON.'));
  const saved = isRecord(json) && json.format === FORMAT ? json : undefined;
  const versioned = readVersioned(saved, {
    [VERSION]: ({ words }) => {
      if (isTooLong) throw new WordLibraryError(msg('they are too much.'));
      return readWords(words);
    },
  });
  if (versioned.kind === 'read') return versioned.value;
  if (versioned.kind === 'later') {
    throw new WordLibraryError(msg('a later version of the plugin wrote it.'), versioned.version);
  }
  if (isTooLong) throw new WordLibraryError(msg('they are too much.'));
  throw new WordLibraryError(msg('there are no words of this plugin.'));
}

/** Undefined for a text that is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readWords(words: unknown): ReadItems<KeptWord> {
  if (!Array.isArray(words)) throw new WordLibraryError(msg('there are no words of this plugin.'));
  const found: readonly unknown[] = words;
  if (found.length > MAX_WORDS) {
    throw new WordLibraryError(msg(str`they are ${found.length}, and ${MAX_WORDS} are the most.`));
  }
  const items = found.filter(isKeptWord);
  const lost = found.length - items.length;
  return { items, refused: lost === 0 ? [] : [msg(str`${lost} of your words had no name.`)] };
}

function isKeptWord(word: unknown): word is KeptWord {
  return isRecord(word) && typeof word.term === 'string' && word.term !== '';
}
