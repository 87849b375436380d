import { LocalCollection } from '../kit/local-collection.ts';
import type { Store } from '../kit/local-collection.ts';
import { LIBRARY_KEY } from './library-key.ts';
import { isRecord } from '../../words/index.ts';

/** The content of a personal word's file, as the library keeps it: what it is beyond its term is the plugin's. */
export interface KeptWord {
  readonly term: string;
  readonly [field: string]: unknown;
}

/** A library that is none. The message says why, in a sentence. */
export class WordLibraryError extends Error {
  override readonly name = 'WordLibraryError';
}

const FORMAT = 'neural-eq-morph words';
const VERSION = 1;
/** Far more than anybody teaches, and what a browser surely keeps. */
const MOST_WORDS = 200;
const MOST_CHARACTERS = 2_000_000;

/** A person's own words, kept by the browser, so that they are there in the next song. One for each term. */
export class WordLibrary {
  readonly #shelf: LocalCollection<KeptWord>;

  /** @param open gives the storage; may throw, as `localStorage` does where it is denied */
  constructor(open: () => Store) {
    this.#shelf = new LocalCollection(LIBRARY_KEY, open, {
      called: 'words',
      format: formatLibrary,
      parse: parseLibrary,
      ItemError: WordLibraryError,
    });
  }

  /** What is wrong with the keeping, in a sentence or two; undefined while nothing is. */
  get problem(): string | undefined {
    return this.#shelf.problem;
  }

  list(): readonly KeptWord[] {
    return this.#shelf.list();
  }

  /**
   * Keeps a word in place of the one of its name, if there is one. Returns whether the browser does; else it
   * lives as long as the page.
   *
   * @param text the content of its file
   * @throws {WordLibraryError} if that could not be read again; then everything stays as it was
   */
  keep(text: string): boolean {
    const word = JSON.parse(text) as KeptWord;
    return this.#shelf.write([...this.list().filter(({ term }) => term !== word.term), word]);
  }

  /** Forgets a word. Returns what undoes it. */
  forget(term: string): () => void {
    const before = this.list();
    const forgotten = before.filter((word) => word.term === term);
    if (forgotten.length === 0) return () => undefined;
    this.#shelf.write(before.filter((word) => word.term !== term));
    return () => {
      const others = this.list().filter((word) => word.term !== term);
      this.#shelf.write([...others, ...forgotten]);
    };
  }
}

function formatLibrary(words: readonly KeptWord[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, words });
}

/** What is wrong with a single word is found out when it is opened; here it needs but a name. */
function parseLibrary(text: string) {
  if (text.length > MOST_CHARACTERS) throw new WordLibraryError('they are too much.');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new WordLibraryError('it is no JSON.');
  }
  if (!isRecord(json) || json.format !== FORMAT || !Array.isArray(json.words)) {
    throw new WordLibraryError('there are no words of this plugin.');
  }
  if (json.version !== VERSION) {
    throw new WordLibraryError('they were kept by another version of the plugin.');
  }
  const found: readonly unknown[] = json.words;
  if (found.length > MOST_WORDS) {
    throw new WordLibraryError(`they are ${found.length}, and ${MOST_WORDS} are the most.`);
  }
  const items = found.filter(isKeptWord);
  const lost = found.length - items.length;
  return { items, refused: lost === 0 ? [] : [`${lost} of your words had no name.`] };
}

function isKeptWord(word: unknown): word is KeptWord {
  return isRecord(word) && typeof word.term === 'string' && word.term !== '';
}
