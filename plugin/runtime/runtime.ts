import { LOG2_FREQUENCY_HZ, LOG2_Q, NUMBERS_PER_BAND, ROW_LENGTH } from '../../eq/index.ts';
import { ModelError } from '../../words/index.ts';
import type * as Ort from 'onnxruntime-web/wasm';
import { download } from './download.ts';
import { mayRunWasm } from './may-run-wasm.ts';

const WASM_FILE = 'ort-wasm-simd-threaded.wasm';

/**
 * onnxruntime-web and the decoder in it: 14 MB of wasm, so loaded once per page, after the first
 * instance sounds. Nothing waits for it.
 */
export class Runtime {
  readonly #modelBytes: Uint8Array;
  readonly #wasmUrl: URL;
  #loading: Promise<void> | undefined;
  #session: Ort.InferenceSession | undefined;
  #tensor: typeof Ort.Tensor | undefined;
  #hasFailed = false;
  /** Set where trying again would not help. */
  #refusal: ModelError | undefined;

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

  /**
   * Loads the runtime, once; after a failure the next call tries again, unless that could not help.
   *
   * @throws {ModelError} saying what could not be loaded
   */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      this.#hasFailed = true;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    if (this.#refusal !== undefined) throw this.#refusal;
    if (!mayRunWasm()) {
      this.#refusal = loadError('this page or this browser does not let WebAssembly run');
      throw this.#refusal;
    }
    let ort: typeof Ort;
    let wasm: ArrayBuffer;
    try {
      ort = await import('onnxruntime-web/wasm');
      wasm = await this.#fetchWasm();
    } catch (error) {
      throw loadError(error);
    }
    try {
      this.#tensor = ort.Tensor;
      this.#session = await startSession(ort, wasm, this.#modelBytes);
    } catch (error) {
      // onnxruntime starts once in a page, or never.
      this.#refusal = loadError(error);
      throw this.#refusal;
    }
  }

  /**
   * onnxruntime is handed its wasm: it would never ask again after a failed download, and so it needs
   * no other file, nor a server that knows what kinds of files its files are. Nor does it try again
   * after a file that does not compile, so it gets none of these.
   */
  async #fetchWasm(): Promise<ArrayBuffer> {
    const bytes = await download(this.#wasmUrl, this.#hasFailed ? 'reload' : 'default');
    await WebAssembly.compile(bytes);
    return bytes;
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

async function startSession(
  ort: typeof Ort,
  wasm: ArrayBuffer,
  modelBytes: Uint8Array,
): Promise<Ort.InferenceSession> {
  const { env, InferenceSession } = ort;
  env.wasm.wasmBinary = wasm;
  // More threads would need a page that is cross-origin isolated, which most hosts are not.
  env.wasm.numThreads = 1;
  try {
    return await InferenceSession.create(modelBytes, { executionProviders: ['wasm'] });
  } finally {
    // 14 MB that are of no more use.
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
