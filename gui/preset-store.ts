import { PRESETS } from '../words/index.ts';
import { PresetFileError, formatPresets, freeName, parsePresets } from './preset-file.ts';
import type { OwnPreset } from './preset-file.ts';

/** The part of a Storage that is used. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'neural-eq-morph.presets.1';
/** What lay under the key and was not understood is moved here, not thrown away. */
const BROKEN_KEY = `${KEY}.broken`;

/**
 * A person's own presets, kept by the browser. Where it keeps nothing they live as long as the page, and
 * `problem` says so. Read anew each time, for other pages write as well.
 */
export class PresetStore {
  readonly #open: () => Store;
  /** What the browser did not take. */
  #ofPage: readonly OwnPreset[] | undefined;
  #problem: string | undefined;

  /** @param open gives the storage; may throw, as `localStorage` does where it is denied */
  constructor(open: () => Store) {
    this.#open = open;
  }

  /** What is wrong with the keeping, in a sentence or two; undefined while nothing is. */
  get problem(): string | undefined {
    return this.#problem;
  }

  list(): readonly OwnPreset[] {
    if (this.#ofPage !== undefined) return this.#ofPage;
    let text: string | null;
    try {
      text = this.#open().getItem(KEY);
    } catch {
      this.#keepForPage([]);
      return [];
    }
    if (text === null) return [];
    try {
      const { presets, refused } = parsePresets(text);
      if (refused.length > 0) this.#setAside(text, refused.join(' '));
      return presets;
    } catch (error) {
      if (!(error instanceof PresetFileError)) throw error;
      this.#setAside(text, `Your presets cannot be read: ${error.message}`);
      return [];
    }
  }

  /**
   * Adds presets, a number behind the name of each that is taken. Returns their names.
   *
   * @throws {PresetFileError} if they are more than can be read again; then none is added
   */
  add(presets: readonly OwnPreset[]): string[] {
    const all = [...this.list()];
    const names = presets.map(({ name, parameters }) => {
      const free = freeName(
        name,
        [...PRESETS, ...all].map((each) => each.name),
      );
      all.push({ name: free, parameters });
      return free;
    });
    this.#write(all);
    return names;
  }

  /** Puts another setting under a name that is there. */
  replace(preset: OwnPreset): void {
    this.#write(this.list().map((each) => (each.name === preset.name ? preset : each)));
  }

  /** Returns what undoes it; undefined where there is no such preset. */
  remove(name: string): (() => void) | undefined {
    const before = this.list();
    const index = before.findIndex((each) => each.name === name);
    const removed = before[index];
    if (removed === undefined) return undefined;
    this.#write(before.filter((each) => each !== removed));
    return () => {
      const now = [...this.list()];
      if (!now.some((each) => each.name === name)) now.splice(index, 0, removed);
      this.#write(now);
    };
  }

  #write(presets: readonly OwnPreset[]): void {
    const text = formatPresets(presets);
    // What cannot be read again is not written.
    parsePresets(text);
    if (this.#ofPage === undefined) {
      try {
        this.#open().setItem(KEY, text);
        return;
      } catch {
        // Denied, or full.
      }
    }
    this.#keepForPage(presets);
  }

  #keepForPage(presets: readonly OwnPreset[]): void {
    this.#ofPage = presets;
    this.#problem =
      'This browser does not keep presets for this page: export yours, or they are gone when it closes.';
  }

  #setAside(text: string, reason: string): void {
    this.#problem = `${reason} What was there is kept aside.`;
    try {
      this.#open().setItem(BROKEN_KEY, text);
    } catch {
      // There is no room for a copy, so what is there stays as it is.
      this.#keepForPage([]);
    }
  }
}
