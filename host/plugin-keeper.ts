import type { Memory } from './memory/index.ts';
import type { Rack } from './rack.ts';

/** What a person does at a plugin. A drag that ends elsewhere ends here as well: the plugin has the pointer. */
const ACTIONS = ['pointerup', 'click', 'keyup', 'input', 'change', 'wheel', 'drop', 'paste'];
const STEP_MILLISECONDS = 300;
/** What a person starts, such as the learning of a word, has its effect within that time. */
const WATCHED_MILLISECONDS = 5000;

/**
 * Keeps the state of the plugin in the browser, for when the page is opened again: what a person has set, and own
 * words. A WAM does not tell when its state changes. So it is read for a while after each thing that a person does.
 */
export class PluginKeeper {
  readonly #rack: Rack;
  readonly #memory: Memory;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watchedUntil = 0;
  #keptText: string | undefined;
  /** During the self-test the plugin has the test's state. */
  isPaused = false;

  /**
   * @param area where the plugin's controls are
   * @param signal ends the keeping
   */
  constructor(area: HTMLElement, rack: Rack, memory: Memory, signal: AbortSignal) {
    this.#rack = rack;
    this.#memory = memory;
    const onAction = (): void => {
      this.#watchedUntil = performance.now() + WATCHED_MILLISECONDS;
      this.#timer ??= setTimeout(() => void this.#step(), STEP_MILLISECONDS);
    };
    const options = { capture: true, passive: true, signal };
    for (const type of ACTIONS) area.addEventListener(type, onAction, options);
    signal.addEventListener('abort', () => {
      this.#watchedUntil = 0;
      clearTimeout(this.#timer);
    });
  }

  /** Keeps the present state. Resolves with whether it is kept, or there is nothing to keep. */
  async keep(): Promise<boolean> {
    const { plugin, instance } = this.#rack;
    if (!plugin || !instance || this.#isTesting()) return true;
    try {
      const state: unknown = await instance.audioNode.getState();
      const text = JSON.stringify(state);
      // The test may have begun meanwhile.
      if (text === this.#keptText || this.#isTesting()) return true;
      const isKept = await this.#memory.keepPlugin(plugin.descriptor.identifier, state);
      if (isKept) this.#keptText = text;
      return isKept;
    } catch {
      // A plugin that gives no state plays like any other.
      return false;
    }
  }

  #isTesting(): boolean {
    return this.isPaused;
  }

  async #step(): Promise<void> {
    await this.keep();
    const isWatched = performance.now() < this.#watchedUntil;
    this.#timer = isWatched ? setTimeout(() => void this.#step(), STEP_MILLISECONDS) : undefined;
  }
}
