/**
 * Values that go to their targets in a straight line over a fixed number of samples; a newer target
 * is approached from where the value is. All in typed arrays, so that nothing is allocated.
 *
 * After the k-th sample of a glide of n samples the value has gone k/n of its way: the sample at
 * which the target is set already takes the first step.
 */
export class Glides {
  readonly #lengthSamples: number;
  readonly #start: Float64Array;
  readonly #target: Float64Array;
  readonly #done: Int32Array;

  constructor(count: number, lengthSamples: number) {
    this.#lengthSamples = Math.max(1, lengthSamples);
    this.#start = new Float64Array(count);
    this.#target = new Float64Array(count);
    this.#done = new Int32Array(count).fill(this.#lengthSamples);
  }

  /** Where value `index` is going to or has arrived. */
  target(index: number): number {
    return this.#target[index] as number;
  }

  /** Value `index` as it will be `samples` samples from now. */
  ahead(index: number, samples: number): number {
    const done = (this.#done[index] as number) + samples;
    const target = this.#target[index] as number;
    if (done >= this.#lengthSamples) return target;
    const start = this.#start[index] as number;
    return start + ((target - start) * done) / this.#lengthSamples;
  }

  isMoving(index: number): boolean {
    return (this.#done[index] as number) < this.#lengthSamples;
  }

  /** Sets value `index` at once. */
  jump(index: number, value: number): void {
    this.#target[index] = value;
    this.#done[index] = this.#lengthSamples;
  }

  /** Sends value `index` on its way to `target`, from `start` or from where it is. */
  aim(index: number, target: number, start = this.ahead(index, 0)): void {
    this.#start[index] = start;
    this.#target[index] = target;
    this.#done[index] = start === target ? this.#lengthSamples : 0;
  }

  /** Samples until the next glide arrives; 0 where none is under way. */
  samplesToArrival(): number {
    let samples = 0;
    for (let index = 0; index < this.#done.length; index++) {
      const left = this.#lengthSamples - (this.#done[index] as number);
      if (left > 0 && (samples === 0 || left < samples)) samples = left;
    }
    return samples;
  }

  /** Lets `samples` samples go by. */
  advance(samples: number): void {
    for (let index = 0; index < this.#done.length; index++) {
      this.#done[index] = Math.min(this.#lengthSamples, (this.#done[index] as number) + samples);
    }
  }
}
