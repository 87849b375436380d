import { msg } from '@lit/localize';
import { LocalCollection } from '../kit/local-collection.ts';
import type { Store } from '../kit/local-collection.ts';
import { PresetFileError, formatPresets, parsePresets } from './preset-file.ts';
import type { OwnPreset } from './preset-file.ts';
import { freePresetName } from './preset-name.ts';

const KEY = 'neural-eq-morph.presets.1';

/** A person's own presets, kept by the browser. */
export class PresetStore {
  readonly #collection: LocalCollection<OwnPreset>;

  /** @param open returns the storage; may throw, as `localStorage` does where it is denied */
  constructor(open: () => Store) {
    this.#collection = new LocalCollection(KEY, open, {
      called: () => msg('presets'),
      format: formatPresets,
      parse: (text) => {
        const { presets, refused } = parsePresets(text);
        return { items: presets, refused };
      },
      ItemError: PresetFileError,
    });
  }

  /** Why the presets are not kept as expected, in a sentence or two; undefined where they are. */
  get problem(): string | undefined {
    return this.#collection.problem;
  }

  /** A sentence after the first change that the browser keeps again; undefined after any other. */
  get news(): string | undefined {
    return this.#collection.news;
  }

  list(): readonly OwnPreset[] {
    return this.#collection.list();
  }

  /**
   * Adds presets, and a number to each name that is taken. Returns the names that they got.
   *
   * @throws {PresetFileError} if so many could not be read again; then none is added
   */
  add(presets: readonly OwnPreset[]): string[] {
    const all = [...this.list()];
    const names = presets.map(({ name, parameters }) => {
      const free = freePresetName(name, all);
      all.push({ name: free, parameters });
      return free;
    });
    this.#collection.write(all);
    return names;
  }

  /**
   * Puts a preset in the place of the one of the same name; behind the others where another page has removed that one.
   * Returns a function that takes it back and returns true; false where another page has changed it since.
   */
  replace(preset: OwnPreset): () => boolean {
    const replaced = this.#find(preset.name);
    this.#put(preset);
    return () => {
      if (!isSamePreset(this.#find(preset.name), preset)) return false;
      if (replaced === undefined) this.remove(preset.name);
      else this.#put(replaced);
      return true;
    };
  }

  /**
   * Returns a function that brings the preset back and returns true; false where another one has its name by then.
   * Undefined where no preset has the name.
   */
  remove(name: string): (() => boolean) | undefined {
    const before = this.list();
    const index = before.findIndex((each) => each.name === name);
    const removed = before[index];
    if (removed === undefined) return undefined;
    this.#collection.write(before.filter((each) => each !== removed));
    return () => {
      if (this.#find(name) !== undefined) return false;
      this.#collection.write(this.list().toSpliced(index, 0, removed));
      return true;
    };
  }

  #find(name: string): OwnPreset | undefined {
    return this.list().find((each) => each.name === name);
  }

  #put(preset: OwnPreset): void {
    const all = [...this.list()];
    const index = all.findIndex(({ name }) => name === preset.name);
    all.splice(index < 0 ? all.length : index, 1, preset);
    this.#collection.write(all);
  }
}

/** Whether two presets are saved in the same way. */
function isSamePreset(one: OwnPreset | undefined, other: OwnPreset): boolean {
  return one !== undefined && formatPresets([one]) === formatPresets([other]);
}
