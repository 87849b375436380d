const BLOCKS_PER_SECOND = 30;

/**
 * Collects the input and the output of an instance, each mixed to one channel, for who draws their spectra. Two
 * analysers need a second output, which costs each instance something all the time, or a second worklet, which costs
 * more than these copies; docs/performance.md has both.
 */
export class SampleCollector {
  /** Half a block of input and, behind it, half a block of output. */
  readonly #block: Float32Array;
  readonly #take: (block: Float32Array) => void;
  readonly #length: number;
  #collected = 0;

  /**
   * @param sampleRate in Hz
   * @param take gets each full block, which is written again as soon as it returns
   */
  constructor(sampleRate: number, take: (block: Float32Array) => void) {
    this.#length = Math.round(sampleRate / BLOCKS_PER_SECOND);
    this.#block = new Float32Array(2 * this.#length);
    this.#take = take;
  }

  /** Takes the samples of one quantum, of any length. */
  collect(
    inLeft: Float32Array,
    inRight: Float32Array,
    outLeft: Float32Array,
    outRight: Float32Array,
  ): void {
    const block = this.#block;
    const length = this.#length;
    let at = this.#collected;
    for (let i = 0; i < outLeft.length; i++) {
      block[at] = 0.5 * ((inLeft[i] as number) + (inRight[i] as number));
      block[length + at] = 0.5 * ((outLeft[i] as number) + (outRight[i] as number));
      if (++at < length) continue;
      at = 0;
      this.#take(block);
    }
    this.#collected = at;
  }
}
