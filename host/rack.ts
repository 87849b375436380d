import { reasonOf } from './text.ts';
import type { Instance, Plugin } from './wam.ts';

/** What a rack tells of its plugin. */
interface RackEvents {
  /** Called once if the plugin's processor fails later; the sound is dry then. */
  readonly onFailure: (message: string) => void;
  /** Called with the reason if the plugin does not take the state, so that it has begun with its own. */
  readonly onRefusal: (reason: string) => void;
}

/** Holds one plugin: between the sound and the loudspeaker, and with its GUI on the page. */
export class Rack {
  /** The input of the sound. Without a plugin it is connected to the output. */
  readonly input: GainNode;
  /** What goes to the loudspeaker. */
  readonly output: GainNode;
  readonly #context: AudioContext;
  #plugin: Plugin | undefined;
  #instance: Instance | undefined;
  #gui: Element | undefined;
  #cover: HTMLElement | undefined;

  constructor(context: AudioContext) {
    this.#context = context;
    this.input = new GainNode(context);
    this.output = new GainNode(context);
    this.input.connect(this.output).connect(context.destination);
  }

  get plugin(): Plugin | undefined {
    return this.#plugin;
  }

  get instance(): Instance | undefined {
    return this.#instance;
  }

  /**
   * Creates an instance, connects the sound to it and puts its GUI into `area`.
   *
   * @param state of an instance that was here before; undefined for a new one
   * @returns a message for the person if the plugin works but has no GUI
   * @throws PluginError if the plugin cannot start; the sound stays dry
   */
  async insert(
    plugin: Plugin,
    state: unknown,
    area: HTMLElement,
    { onFailure, onRefusal }: RackEvents,
  ): Promise<string | undefined> {
    const fresh = (): Promise<Instance> => plugin.create(this.#context);
    const instance = await (state === undefined
      ? fresh()
      : plugin.create(this.#context, state).catch(async (error: unknown) => {
          const other = await fresh();
          onRefusal(reasonOf(error));
          return other;
        }));
    this.#plugin = plugin;
    this.#instance = instance;
    const node = instance.audioNode;
    this.input.disconnect();
    this.input.connect(node).connect(this.output);
    if (node instanceof AudioWorkletNode) {
      node.onprocessorerror = () => {
        this.remove();
        onFailure(`${plugin.descriptor.name} has failed on the audio thread.`);
      };
    }
    try {
      this.#gui = await instance.createGui();
      area.replaceChildren(this.#gui);
      return undefined;
    } catch (error) {
      return `${plugin.descriptor.name} is heard but cannot be shown: ${reasonOf(error)}`;
    }
  }

  /**
   * Replaces the GUI by an element of the same height, so that nothing below it moves. The GUI leaves the
   * document, which ends what it previews, such as the solo of a band.
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
    this.input.connect(this.output);
    if (this.#gui) {
      this.#gui.remove();
      instance.destroyGui(this.#gui);
      this.#gui = undefined;
    }
    instance.audioNode.disconnect();
    instance.audioNode.destroy();
  }
}
