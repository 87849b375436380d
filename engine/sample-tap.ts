import { MAX_RENDER_SAMPLES } from './assembly/layout.ts';
import type { EngineModule } from './engine-module.ts';
import { MemoryOwner } from './memory-owner.ts';

/** Bytes of a sample of the input and one of the output, as Float32 and as Int16. */
const PAIR_BYTES = 8;
const SHORT_PAIR_BYTES = 4;
/** Bytes of the two scales. */
const SCALES_BYTES = 8;

/** Samples of an engine's input and output, each the sum of both channels. */
export interface SampleBlock {
  /** The sample that the number 1 is worth among those of the input, and among those of the output. */
  readonly inputScale: number;
  readonly outputScale: number;
  /** A sample of the input and one of the output in turn. */
  readonly pairs: Int16Array;
}

/** Collects blocks of what an engine renders, in the module's memory. Making it allocates. */
export class SampleTap extends MemoryOwner {
  readonly #length: number;
  readonly #module: EngineModule;
  /** Where the 16-bit numbers lie: behind the room for a block and for one render more. */
  readonly #shortsAt: number;
  readonly #pairs: Int16Array;
  #collected = 0;

  /** @param length samples of a block, a multiple of 4 */
  constructor(module: EngineModule, length: number) {
    // mixDown writes up to 3 pairs beyond the samples.
    const shortsAt = PAIR_BYTES * (length + MAX_RENDER_SAMPLES + 3);
    const bytes = shortsAt + SCALES_BYTES + SHORT_PAIR_BYTES * length;
    super(module.exports.allocate(bytes), module.exports.release);
    this.#length = length;
    this.#module = module;
    this.#shortsAt = shortsAt;
    this.#pairs = new Int16Array(2 * length);
  }

  /** Whether a block is full. All full blocks must be taken before more is collected. */
  get isFull(): boolean {
    return this.#collected >= this.#length;
  }

  /** Takes the `count` samples that the module has rendered last, at most MAX_RENDER_SAMPLES. */
  collect(count: number): void {
    this.#module.mixDown(count, this.address + PAIR_BYTES * this.#collected);
    this.#collected += count;
  }

  /** The oldest block. Its array is the same each time. */
  take(): SampleBlock {
    const { exports } = this.#module;
    const length = this.#length;
    const shorts = this.address + this.#shortsAt;
    exports.quantise(this.address, length, shorts);
    const { buffer } = exports.memory;
    const [inputScale = 0, outputScale = 0] = new Float32Array(buffer, shorts, 2);
    this.#pairs.set(new Int16Array(buffer, shorts + SCALES_BYTES, 2 * length));
    new Uint8Array(buffer, this.address, this.#shortsAt).copyWithin(0, PAIR_BYTES * length);
    this.#collected -= length;
    return { inputScale, outputScale, pairs: this.#pairs };
  }
}
