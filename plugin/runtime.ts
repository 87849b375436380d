import { LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, ROW_LENGTH } from '../eq/index.ts';
import { ModelError } from '../words/index.ts';
import type * as Ort from 'onnxruntime-web/wasm';

const WASM_FILE = 'ort-wasm-simd-threaded.wasm';

/**
 * onnxruntime-web and the decoder in it: 14 MB of wasm, so loaded once per page, after the first
 * instance sounds. Nothing waits for it.
 */
export class Runtime {
  readonly #load: () => Promise<Ort.InferenceSession>;
  #loading: Promise<void> | undefined;
  #session: Ort.InferenceSession | undefined;
  #tensor: typeof Ort.Tensor | undefined;

  /**
   * @param modelBytes decoder.onnx
   * @param folder where onnxruntime's own files lie
   */
  constructor(modelBytes: Uint8Array, folder: URL) {
    this.#load = async () => {
      const ort = await import('onnxruntime-web/wasm');
      // We fetch the wasm ourselves: onnxruntime never tries again after a failed download, and so
      // it needs no other file, nor a server that knows what kinds of files its files are.
      ort.env.wasm.wasmBinary = await fetchBytes(new URL(WASM_FILE, folder));
      // More threads would need a page that is cross-origin isolated, which most hosts are not.
      ort.env.wasm.numThreads = 1;
      this.#tensor = ort.Tensor;
      return ort.InferenceSession.create(modelBytes, { executionProviders: ['wasm'] });
    };
  }

  get isReady(): boolean {
    return this.#session !== undefined;
  }

  /**
   * Loads the runtime, once; after a failure the next call tries again.
   *
   * @throws {ModelError} saying what could not be loaded
   */
  load(): Promise<void> {
    this.#loading ??= this.#load().then(
      (session) => {
        this.#session = session;
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw new ModelError(
          'onnxruntime-web could not be loaded; the words are decoded by the plain forward pass, ' +
            `which sounds the same. (${firstLine(error)})`,
        );
      },
    );
    return this.#loading;
  }

  /**
   * Decodes latent points in one batch.
   *
   * @param z `count` × latent size numbers
   * @returns `count` band rows: gainDb, log2(frequencyHz), log2(q) for each slot
   * @throws {ModelError} if the runtime is not ready or the model gives something else
   */
  async decode(z: Float64Array, count: number): Promise<Float64Array> {
    if (this.#session === undefined || this.#tensor === undefined) {
      throw new ModelError('onnxruntime-web is not loaded');
    }
    const input = new this.#tensor('float32', Float32Array.from(z), [count, z.length / count]);
    const { bands } = await this.#session.run({ z: input });
    const data = bands?.data;
    if (!(data instanceof Float32Array) || data.length !== count * ROW_LENGTH) {
      throw new ModelError(`decoder.onnx did not give "bands" of ${count} × ${ROW_LENGTH} numbers`);
    }
    return Float64Array.from(data, (value, i) => {
      const kind = i % NUMBERS_PER_BAND;
      return kind === LOG2_FREQUENCY_HZ || kind === LOG2_Q ? Math.log2(value) : value;
    });
  }
}

async function fetchBytes(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href} answered ${response.status}`);
  return response.arrayBuffer();
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
