import { noise } from '../cases/source.ts';
import { PLUGIN_FOLDER, handOver, pluginNode } from '../cases/wam.ts';
import { SAMPLE_RATE } from '../case-list.ts';
import { MINUTE_SECONDS, minuteOfAutomation } from './automation.ts';
import type { RenderedSound } from './rendered-sound.ts';

/**
 * One render with one instance for the whole hour. A checker behind the plugin measures its output and
 * gives silence to the destination, which has one channel.
 */
class Soak {
  readonly #context: OfflineAudioContext;
  readonly #stops: readonly Promise<void>[];
  readonly #plugin: Awaited<ReturnType<typeof pluginNode>>;
  readonly #checker: AudioWorkletNode;
  readonly #terms: readonly string[];
  #minute = 0;

  private constructor(
    context: OfflineAudioContext,
    minutes: number,
    plugin: Awaited<ReturnType<typeof pluginNode>>,
    checker: AudioWorkletNode,
    terms: readonly string[],
  ) {
    this.#context = context;
    this.#plugin = plugin;
    this.#checker = checker;
    this.#terms = terms;
    this.#stops = Array.from({ length: minutes + 1 }, (_, minute) =>
      context.suspend(minute * MINUTE_SECONDS),
    );
    void context.startRendering();
  }

  static async start(minutes: number): Promise<Soak> {
    const response = await fetch(new URL('model/vocabulary.json', PLUGIN_FOLDER));
    const { terms } = (await response.json()) as { terms: { term: string }[] };
    const context = new OfflineAudioContext({
      numberOfChannels: 1,
      // One quantum more than is measured: a context cannot be suspended at its very end.
      length: minutes * MINUTE_SECONDS * SAMPLE_RATE + 128,
      sampleRate: SAMPLE_RATE,
    });
    const plugin = await pluginNode(context);
    await context.audioWorklet.addModule(new URL('./worklets/checker.js', import.meta.url));
    const checker = new AudioWorkletNode(context, 'soak-checker', { outputChannelCount: [1] });
    const source = noise(context);
    source
      .connect(plugin as AudioNode)
      .connect(checker)
      .connect(context.destination);
    source.start();
    const soak = new Soak(
      context,
      minutes,
      plugin,
      checker,
      terms.map(({ term }) => term),
    );
    await soak.#stops[0];
    return soak;
  }

  /** Renders the next minute. */
  async minute(): Promise<void> {
    const parked = [this.#terms.indexOf('warm'), this.#terms.indexOf('bright')] as const;
    const events = minuteOfAutomation(this.#minute, this.#terms.length, parked);
    await handOver(this.#plugin, events);
    await this.#context.resume();
    this.#minute++;
    await this.#stops[this.#minute];
  }

  /** Measurements since the previous call. Each call marks V8's trace. */
  measurements(): Promise<RenderedSound> {
    return new Promise((resolve) => {
      this.#checker.port.onmessage = ({ data }) => resolve(data as RenderedSound);
      this.#checker.port.postMessage('measurements');
    });
  }
}

let soak: Soak | undefined;

const api = {
  async start(minutes: number): Promise<void> {
    soak = await Soak.start(minutes);
  },

  /** Renders `minutes` more. Resolves with measurements of their sound. */
  async render(minutes: number): Promise<RenderedSound> {
    if (soak === undefined) throw new Error('nothing was started');
    for (let i = 0; i < minutes; i++) await soak.minute();
    return soak.measurements();
  },
};

export type SoakPage = typeof api;

(globalThis as { bench?: SoakPage }).bench = api;
