import { reasonOf } from './text.ts';
import type { Instance, Plugin } from './wam.ts';

/** The one place where a plugin goes: between the sound and the loudspeaker, and on the page. */
export class Rack {
  /** What the sound goes into. Until there is a plugin, and after one fails, it is heard as it is. */
  readonly input: GainNode;
  readonly #context: AudioContext;
  #plugin: Plugin | undefined;
  #instance: Instance | undefined;
  #gui: Element | undefined;
  #cover: HTMLElement | undefined;

  constructor(context: AudioContext) {
    this.#context = context;
    this.input = new GainNode(context);
    this.input.connect(context.destination);
  }

  get plugin(): Plugin | undefined {
    return this.#plugin;
  }

  get instance(): Instance | undefined {
    return this.#instance;
  }

  /**
   * Makes an instance, lets the sound through it and puts its GUI in `slot`.
   *
   * @param onFailure called once if the plugin's audio fails later on; the sound is dry by then
   * @returns what to tell if the plugin sounds but cannot be shown
   * @throws PluginError if it cannot start; the sound stays dry
   */
  async insert(
    plugin: Plugin,
    slot: HTMLElement,
    onFailure: (message: string) => void,
  ): Promise<string | undefined> {
    const instance = await plugin.create(this.#context);
    this.#plugin = plugin;
    this.#instance = instance;
    const node = instance.audioNode;
    this.input.disconnect();
    this.input.connect(node).connect(this.#context.destination);
    if (node instanceof AudioWorkletNode) {
      node.onprocessorerror = () => {
        this.remove();
        onFailure(`${plugin.descriptor.name} has failed on the audio thread.`);
      };
    }
    try {
      this.#gui = await instance.createGui();
      slot.replaceChildren(this.#gui);
      return undefined;
    } catch (error) {
      return `${plugin.descriptor.name} is heard but cannot be shown: ${reasonOf(error)}`;
    }
  }

  /**
   * Puts something in the GUI's place, as high as it, so that nothing moves under the hand. The GUI is
   * not only hidden: out of the document it lets go of the plugin, and a solo in it ends.
   */
  cover(cover: HTMLElement): void {
    if (!this.#gui) return;
    cover.style.minHeight = `${this.#gui.getBoundingClientRect().height}px`;
    this.#gui.replaceWith(cover);
    this.#cover = cover;
  }

  /** Shows the GUI again, if it is still there. */
  uncover(): void {
    if (this.#gui) this.#cover?.replaceWith(this.#gui);
    this.#cover = undefined;
  }

  /** Takes the plugin out again. The sound goes on dry. */
  remove(): void {
    const instance = this.#instance;
    if (!instance) return;
    this.#instance = undefined;
    this.#plugin = undefined;
    this.input.disconnect();
    this.input.connect(this.#context.destination);
    if (this.#gui) {
      this.#gui.remove();
      instance.destroyGui(this.#gui);
      this.#gui = undefined;
    }
    instance.audioNode.disconnect();
    instance.audioNode.destroy();
  }
}
