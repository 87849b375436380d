import { isRecord } from '../../json/index.ts';
import type { Settings } from './settings.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';

const SOUND = 'sound';
const SETTINGS = 'settings';
const PLUGIN = 'plugin';
/** A drag changes the line at every frame. */
const DELAY_MILLISECONDS = 300;

/** What was there when the page was left. */
export interface Kept {
  readonly file: File | undefined;
  readonly settings: Partial<Settings>;
}

/** Keeps sound and settings in the browser, for when the page is opened again. */
export class Memory {
  readonly #store: Store;
  readonly #onRefusal: (reason: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: Settings | undefined;
  #isRefused = false;

  /** @param onRefusal called with the first of a run of refusals */
  constructor(store: Store, onRefusal: (reason: unknown) => void) {
    this.#store = store;
    this.#onRefusal = onRefusal;
  }

  /** What was kept; nothing if the browser does not tell. */
  async read(): Promise<Kept> {
    const read = (key: string): Promise<unknown> => this.#store.read(key).catch(() => undefined);
    const [file, settings] = await Promise.all([read(SOUND), read(SETTINGS)]);
    return { file: file instanceof File ? file : undefined, settings: readSettings(settings) };
  }

  /** The state of a plugin that was kept; undefined if another plugin's was, or none. */
  async readPlugin(identifier: string): Promise<unknown> {
    const kept = await this.#store.read(PLUGIN).catch(() => undefined);
    return isRecord(kept) && kept['identifier'] === identifier ? kept['state'] : undefined;
  }

  /** Keeps the state of a plugin in place of any other. Resolves with whether that is done. */
  keepPlugin(identifier: string, state: unknown): Promise<boolean> {
    return this.#write(PLUGIN, { identifier, state });
  }

  /** Keeps a sound; undefined forgets the one before it. Resolves with whether that is done. */
  keepSound(file: File | undefined): Promise<boolean> {
    return this.#write(SOUND, file);
  }

  /** Keeps settings in a moment: the latest ones count. */
  keepSettings(settings: Settings): void {
    this.#waiting = settings;
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MILLISECONDS);
  }

  /** Keeps at once what waits. Resolves with whether that is done. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#waiting) return true;
    const settings = this.#waiting;
    this.#waiting = undefined;
    return this.#write(SETTINGS, settings);
  }

  async #write(key: string, value: unknown): Promise<boolean> {
    try {
      await this.#store.write(key, value);
      this.#isRefused = false;
      return true;
    } catch (error) {
      // Each change is tried anew, and told of once.
      if (!this.#isRefused) this.#onRefusal(error);
      this.#isRefused = true;
      return false;
    }
  }
}
