import { PRESETS } from '../../words/index.ts';
import { LocalCollection } from '../kit/local-collection.ts';
import type { Store } from '../kit/local-collection.ts';
import { PresetFileError, formatPresets, freeName, parsePresets } from './preset-file.ts';
import type { OwnPreset } from './preset-file.ts';

const KEY = 'neural-eq-morph.presets.1';

/** A person's own presets, kept by the browser. */
export class PresetStore {
  readonly #shelf: LocalCollection<OwnPreset>;

  /** @param open gives the storage; may throw, as `localStorage` does where it is denied */
  constructor(open: () => Store) {
    this.#shelf = new LocalCollection(KEY, open, {
      called: 'presets',
      format: formatPresets,
      parse: (text) => {
        const { presets, refused } = parsePresets(text);
        return { items: presets, refused };
      },
      ItemError: PresetFileError,
    });
  }

  /** What is wrong with the keeping, in a sentence or two; undefined while nothing is. */
  get problem(): string | undefined {
    return this.#shelf.problem;
  }

  list(): readonly OwnPreset[] {
    return this.#shelf.list();
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
    this.#shelf.write(all);
    return names;
  }

  /** Puts another setting under a name that is there. */
  replace(preset: OwnPreset): void {
    this.#shelf.write(this.list().map((each) => (each.name === preset.name ? preset : each)));
  }

  /** Returns what undoes it; undefined where there is no such preset. */
  remove(name: string): (() => void) | undefined {
    const before = this.list();
    const index = before.findIndex((each) => each.name === name);
    const removed = before[index];
    if (removed === undefined) return undefined;
    this.#shelf.write(before.filter((each) => each !== removed));
    return () => {
      const now = [...this.list()];
      if (!now.some((each) => each.name === name)) now.splice(index, 0, removed);
      this.#shelf.write(now);
    };
  }
}
