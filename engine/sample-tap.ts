import { MAX_RENDER_SAMPLES } from './assembly/layout.ts';
import type { EngineModule } from './engine-module.ts';

/** Bytes of a sample of the input and one of the output, as Float32 and as Int16. */
const PAIR_BYTES = 8;
const SHORT_PAIR_BYTES = 4;
/** Bytes of the two peaks. */
const PEAKS_BYTES = 8;

/** Samples of an engine's input and output, each the sum of both channels. */
export interface SampleBlock {
  /** What the number 32767 stands for among the samples of the input and of the output. */
  readonly inputPeak: number;
  readonly outputPeak: number;
  /** A sample of the input and one of the output in turn, -32767 … 32767. */
  readonly pairs: Int16Array;
}

/**
 * Collects blocks of what an engine renders, in the module's memory. Making it allocates; `destroy` gives the memory
 * back.
 */
export class SampleTap {
  readonly #length: number;
  readonly #module: EngineModule;
  readonly #address: number;
  readonly #pairs: Int16Array;
  #collected = 0;

  /** @param length samples of a block */
  constructor(module: EngineModule, length: number) {
    this.#length = length;
    this.#module = module;
    this.#pairs = new Int16Array(2 * length);
    this.#address = module.exports.allocate(
      this.#shortsAt + PEAKS_BYTES + SHORT_PAIR_BYTES * length,
    );
  }

  /** Whether a block is full. It must be taken before more is collected. */
  get isFull(): boolean {
    return this.#collected >= this.#length;
  }

  /** Takes the `count` samples that the module has rendered last. */
  collect(count: number): void {
    this.#module.mixDown(count, this.#address + PAIR_BYTES * this.#collected);
    this.#collected += count;
  }

  /** The oldest block. Its array is the same each time. */
  take(): SampleBlock {
    const { exports } = this.#module;
    const length = this.#length;
    const shorts = this.#address + this.#shortsAt;
    exports.quantise(this.#address, length, shorts);
    const { buffer } = exports.memory;
    const [inputPeak = 0, outputPeak = 0] = new Float32Array(buffer, shorts, 2);
    this.#pairs.set(new Int16Array(buffer, shorts + PEAKS_BYTES, 2 * length));
    new Uint8Array(buffer, this.#address, this.#shortsAt).copyWithin(0, PAIR_BYTES * length);
    this.#collected -= length;
    return { inputPeak, outputPeak, pairs: this.#pairs };
  }

  destroy(): void {
    this.#module.exports.release(this.#address);
  }

  /** Where the 16-bit numbers lie, behind the room for a block, for one render more and for what is written beyond it. */
  get #shortsAt(): number {
    return PAIR_BYTES * (this.#length + MAX_RENDER_SAMPLES + 3);
  }
}
