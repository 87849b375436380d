import { LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, ROW_LENGTH } from '../../eq/index.ts';
import { ModelError } from '../../words/index.ts';
import type * as Ort from 'onnxruntime-web/wasm';
import { download } from './download.ts';
import { mayRunWasm } from './may-run-wasm.ts';
import { retryable } from './retryable.ts';

const WASM_FILE = 'ort-wasm-simd-threaded.wasm';

/**
 * onnxruntime-web and the decoder in it. It is 14 MB of wasm, so a page loads it once, after the first instance
 * sounds; nothing waits for it.
 */
export class Runtime {
  readonly #modelBytes: Uint8Array;
  readonly #wasmUrl: URL;
  #session: Ort.InferenceSession | undefined;
  #tensor: typeof Ort.Tensor | undefined;
  /** Set if trying again would not help. */
  #refusal: ModelError | undefined;

  /**
   * Loads the runtime, once; after a failure the next call tries again, unless that would not help. Rejects with
   * a ModelError whose message is for the user.
   */
  readonly load = retryable((failures) => this.#load(failures));

  /**
   * @param modelBytes decoder.onnx
   * @param folder where onnxruntime's own files lie
   */
  constructor(modelBytes: Uint8Array, folder: URL) {
    this.#modelBytes = modelBytes;
    this.#wasmUrl = new URL(WASM_FILE, folder);
  }

  get isReady(): boolean {
    return this.#session !== undefined;
  }

  async #load(failures: number): Promise<void> {
    if (this.#refusal !== undefined) throw this.#refusal;
    if (!mayRunWasm()) {
      this.#refusal = loadError('this page or this browser does not let WebAssembly run');
      throw this.#refusal;
    }
    let ort: typeof Ort;
    let wasm: ArrayBuffer;
    try {
      ort = await import('onnxruntime-web/wasm');
      wasm = await this.#fetchWasm(failures);
    } catch (error) {
      throw loadError(error);
    }
    try {
      this.#tensor = ort.Tensor;
      this.#session = await startSession(ort, wasm, this.#modelBytes);
    } catch (error) {
      // onnxruntime starts only once in a page.
      this.#refusal = loadError(error);
      throw this.#refusal;
    }
  }

  /**
   * Fetches onnxruntime's wasm. onnxruntime itself would try neither a failed download nor a file that does not
   * compile a second time, and would need a server that names the type of its files.
   *
   * @throws {Error} if the file cannot be fetched or does not compile
   */
  async #fetchWasm(failures: number): Promise<ArrayBuffer> {
    const bytes = await download(this.#wasmUrl, failures > 0 ? 'reload' : 'default');
    await WebAssembly.compile(bytes);
    return bytes;
  }

  /**
   * Decodes latent points in one batch.
   *
   * @param z `count` × latent size numbers
   * @returns `count` band rows: gainDb, log2(frequencyHz), log2(q) for each band
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

async function startSession(
  ort: typeof Ort,
  wasm: ArrayBuffer,
  modelBytes: Uint8Array,
): Promise<Ort.InferenceSession> {
  const { env, InferenceSession } = ort;
  env.wasm.wasmBinary = wasm;
  // Threads need a page that is cross-origin isolated, which most hosts are not.
  env.wasm.numThreads = 1;
  try {
    return await InferenceSession.create(modelBytes, { executionProviders: ['wasm'] });
  } finally {
    // Frees 14 MB.
    delete env.wasm.wasmBinary;
  }
}

function loadError(reason: unknown): ModelError {
  return new ModelError(
    'onnxruntime-web could not be loaded; the words are decoded by the plain forward pass, ' +
      `which sounds the same. (${firstLine(reason)})`,
  );
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.slice(0, 200) ?? '';
}
