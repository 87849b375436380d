import {
  BUFFERS_SIZE,
  DRY_LEFT_AT,
  DRY_RIGHT_AT,
  MAX_RENDER_SAMPLES,
  OUT_LEFT_AT,
  OUT_RIGHT_AT,
  SCRATCH_DOUBLES,
} from './assembly/layout.ts';

/** What the compiled module exports (assembly/index.ts). Addresses are byte addresses in `memory`. */
export interface EngineExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  allocate(bytes: number): number;
  readonly release: (address: number) => void;
  createModel(address: number): number;
  create(model: number, sampleRate: number): number;
  readonly destroy: (engine: number) => void;
  setParameter(engine: number, parameter: number, value: number): void;
  settle(engine: number): void;
  setTable(engine: number, termA: number, termB: number, rows: number): void;
  setOwnWords(engine: number, points: number, strengths: number, residuals: number): void;
  listen(engine: number, band: number, flags: number, rowA: number, rowB: number): void;
  render(engine: number, buffers: number, count: number): number;
  mixDown(buffers: number, isInput: number, count: number, target: number): void;
  quantise(pairs: number, count: number, target: number): void;
  changes(engine: number): number;
  report(engine: number, target: number): void;
  limitIntervals(engine: number, samples: number): void;
}

/** Web Audio's usual block, for which there are views that need not be made for each block. */
const USUAL_SAMPLES = 128;

/** The first numbers of a packed model (pack-model.ts). */
const LATENT_SIZE = 0;
const TERMS = 1;

/** A model in the memory of a module; engines share it. */
export interface EngineModel {
  readonly address: number;
  /** Numbers of a point in the latent space. */
  readonly latentSize: number;
  /** Terms of the vocabulary; own words are numbered behind them. */
  readonly terms: number;
}

/**
 * An instance of the compiled module, the models and the sample buffers that all engines of a thread share.
 * Only making an engine, a model or a sample tap allocates. Memory that grows is another buffer, whose views are then
 * made anew.
 */
export class EngineModule {
  readonly exports: EngineExports;
  readonly #buffers: number;
  readonly #scratch: number;
  /** What the latest render returned: whether its output is its input. */
  #isInput = 0;
  /** Whether memory that grows leaves its views without length, as WebAssembly's does, and the script's does not. */
  readonly #detachesViews: boolean;
  #buffer: ArrayBuffer | undefined;
  #scratchView = new Float64Array(0);
  #dryLeft = new Float32Array(0);
  #dryRight = new Float32Array(0);
  #outLeft = new Float32Array(0);
  #outRight = new Float32Array(0);
  #usualLeft = new Float32Array(0);
  #usualRight = new Float32Array(0);

  constructor(exports: EngineExports) {
    this.exports = exports;
    this.#detachesViews =
      typeof WebAssembly === 'object' && exports.memory instanceof WebAssembly.Memory;
    this.#buffers = exports.allocate(BUFFERS_SIZE);
    this.#scratch = exports.allocate(8 * SCRATCH_DOUBLES);
  }

  /** Takes a packed model (pack-model.ts) into memory, where it stays. */
  createModel(packed: ArrayBuffer): EngineModel {
    const address = this.exports.allocate(packed.byteLength);
    new Uint8Array(this.exports.memory.buffer, address, packed.byteLength).set(
      new Uint8Array(packed),
    );
    const header = new Int32Array(packed, 0, 2);
    return {
      address: this.exports.createModel(address),
      latentSize: header[LATENT_SIZE] ?? 0,
      terms: header[TERMS] ?? 0,
    };
  }

  /** Address of the scratch numbers, for calls that take arrays. */
  get scratchAddress(): number {
    return this.#scratch;
  }

  /** The scratch numbers. */
  get scratch(): Float64Array {
    this.#renewViews();
    return this.#scratchView;
  }

  /**
   * Renders `count` samples, at most MAX_RENDER_SAMPLES, of two channels from index `from` on. Input and output
   * may be the same arrays.
   */
  render(
    engine: number,
    inLeft: Float32Array,
    inRight: Float32Array,
    outLeft: Float32Array,
    outRight: Float32Array,
    from: number,
    count: number,
  ): void {
    this.#renewViews();
    const isWhole = from === 0 && count === inLeft.length;
    if (isWhole) {
      this.#dryLeft.set(inLeft);
      this.#dryRight.set(inRight);
    } else {
      for (let i = 0; i < count; i++) {
        this.#dryLeft[i] = inLeft[from + i] as number;
        this.#dryRight[i] = inRight[from + i] as number;
      }
    }
    this.#isInput = this.exports.render(engine, this.#buffers, count);
    const isInput = this.#isInput !== 0;
    if (isInput && isWhole) {
      outLeft.set(inLeft);
      outRight.set(inRight);
      return;
    }
    const left = isInput ? this.#dryLeft : this.#outLeft;
    const right = isInput ? this.#dryRight : this.#outRight;
    if (!isInput && count === USUAL_SAMPLES) {
      outLeft.set(this.#usualLeft, from);
      outRight.set(this.#usualRight, from);
      return;
    }
    for (let i = 0; i < count; i++) {
      outLeft[from + i] = left[i] as number;
      outRight[from + i] = right[i] as number;
    }
  }

  /** Writes the latest `count` rendered samples of input and output to `target` (assembly/index.ts, mixDown). */
  mixDown(count: number, target: number): void {
    this.exports.mixDown(this.#buffers, this.#isInput, count, target);
  }

  /** Memory that has grown is another buffer. To ask WebAssembly for its buffer takes as long as to copy a block. */
  #renewViews(): void {
    if (this.#detachesViews && this.#dryLeft.length > 0) return;
    const { buffer } = this.exports.memory;
    if (buffer === this.#buffer) return;
    this.#buffer = buffer;
    const samples = (at: number, count = MAX_RENDER_SAMPLES): Float32Array<ArrayBuffer> =>
      new Float32Array(buffer, this.#buffers + at, count);
    this.#dryLeft = samples(DRY_LEFT_AT);
    this.#dryRight = samples(DRY_RIGHT_AT);
    this.#outLeft = samples(OUT_LEFT_AT);
    this.#outRight = samples(OUT_RIGHT_AT);
    this.#usualLeft = samples(OUT_LEFT_AT, USUAL_SAMPLES);
    this.#usualRight = samples(OUT_RIGHT_AT, USUAL_SAMPLES);
    this.#scratchView = new Float64Array(buffer, this.#scratch, SCRATCH_DOUBLES);
  }
}

/**
 * The module from its bytes.
 *
 * @throws {WebAssembly.CompileError} where WebAssembly or its vectors (SIMD) may not run
 */
export function wasmEngineModule(bytes: BufferSource): EngineModule {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  return new EngineModule(exports as unknown as EngineExports);
}
