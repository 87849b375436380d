import type { WamNode } from '@webaudiomodules/api';
import * as ort from 'onnxruntime-web/wasm';
import { PLUGIN_FOLDER, pluginNode } from './wam.ts';

/** The decoder in onnxruntime-web, and a live plugin whose runtime is loaded. */
export class DecodeCase {
  readonly #session: ort.InferenceSession;
  readonly #latentSize: number;
  readonly #plugin: WamNode;
  readonly #termCount: number;
  readonly #tablesSent: () => number;
  #choices = 0;

  private constructor(
    session: ort.InferenceSession,
    latentSize: number,
    plugin: WamNode,
    termCount: number,
    tablesSent: () => number,
  ) {
    this.#session = session;
    this.#latentSize = latentSize;
    this.#plugin = plugin;
    this.#termCount = termCount;
    this.#tablesSent = tablesSent;
  }

  static async load(): Promise<DecodeCase> {
    const tablesSent = countTables();
    const get = async (file: string) => fetch(new URL(file, PLUGIN_FOLDER));
    const { latentSize, terms } = (await (await get('model/vocabulary.json')).json()) as {
      latentSize: number;
      terms: unknown[];
    };
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmBinary = await (await get('ort/ort-wasm-simd-threaded.wasm')).arrayBuffer();
    const model = await (await get('model/decoder.onnx')).arrayBuffer();
    const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });

    const context = new AudioContext();
    const plugin = await pluginNode(context);
    (plugin as AudioNode).connect(context.destination);
    // The plugin sends its first table when its own runtime is loaded.
    while (tablesSent() === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    return new DecodeCase(session, latentSize, plugin, terms.length, tablesSent);
  }

  async decode(rows: number, count: number): Promise<void> {
    const z = Float32Array.from({ length: rows * this.#latentSize }, (_, i) => Math.sin(i));
    for (let i = 0; i < count; i++) {
      const input = new ort.Tensor('float32', z, [rows, this.#latentSize]);
      await this.#session.run({ z: input });
    }
  }

  /** @throws {Error} if a choice was answered without a table */
  async choosePairs(count: number): Promise<number[]> {
    const milliseconds: number[] = [];
    for (let i = 0; i < count; i++) {
      // Each choice is a new pair, because the plugin keeps a pair's table.
      const pair = ++this.#choices;
      const termA = Math.floor(pair / this.#termCount);
      const termB = pair % this.#termCount;
      const before = this.#tablesSent();
      const start = performance.now();
      await this.#plugin.setParameterValues({
        termA: { id: 'termA', value: termA, normalized: false },
        termB: { id: 'termB', value: termB, normalized: false },
      });
      milliseconds.push(performance.now() - start);
      if (this.#tablesSent() === before) throw new Error('a choice was answered without a table');
    }
    return milliseconds;
  }
}

/** Starts to count the morph tables that are sent to audio threads. Returns a reader of the count. */
function countTables(): () => number {
  let count = 0;
  type Post = (this: MessagePort, message: unknown, options?: StructuredSerializeOptions) => void;
  const prototype = MessagePort.prototype as unknown as { postMessage: Post };
  const { postMessage } = prototype;
  prototype.postMessage = function (message, options) {
    if ((message as { request?: string } | null)?.request === 'set/table') count++;
    postMessage.call(this, message, options);
  };
  return () => count;
}
