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
  /** Samples until each arrives; 0 where it has. */
  readonly #left: Int32Array;
  /** Samples until the next of them arrives; 0 where none is under way. */
  #toArrival = 0;

  constructor(count: number, lengthSamples: number) {
    this.#lengthSamples = Math.max(1, lengthSamples);
    this.#start = new Float64Array(count);
    this.#target = new Float64Array(count);
    this.#left = new Int32Array(count);
  }

  /** Samples until the next glide arrives; 0 where none is under way. */
  get samplesToArrival(): number {
    return this.#toArrival;
  }

  /** Where value `index` is going to or has arrived. */
  target(index: number): number {
    return this.#target[index] as number;
  }

  /** Whether any value is still on its way `samples` samples from now. */
  isMovingAfter(samples: number): boolean {
    for (let index = 0; index < this.#left.length; index++) {
      if ((this.#left[index] as number) > samples) return true;
    }
    return false;
  }

  isMoving(index: number): boolean {
    return this.#left[index] !== 0;
  }

  /** Value `index` as it will be `samples` samples from now. */
  ahead(index: number, samples: number): number {
    const left = (this.#left[index] as number) - samples;
    const target = this.#target[index] as number;
    if (left <= 0) return target;
    const start = this.#start[index] as number;
    return start + ((target - start) * (this.#lengthSamples - left)) / this.#lengthSamples;
  }

  /** Sets value `index` at once. */
  jump(index: number, value: number): void {
    this.#target[index] = value;
    this.#left[index] = 0;
    this.#findArrival();
  }

  /** Ends all ways at once, at their targets. */
  settle(): void {
    this.#left.fill(0);
    this.#toArrival = 0;
  }

  /** Sends value `index` on its way to `target`, from `start` or from where it is. */
  aim(index: number, target: number, start = this.ahead(index, 0)): void {
    this.#start[index] = start;
    this.#target[index] = target;
    this.#left[index] = start === target ? 0 : this.#lengthSamples;
    this.#findArrival();
  }

  /** Lets `samples` samples go by, at most as many as to the next arrival. */
  advance(samples: number): void {
    if (this.#toArrival === 0) return;
    for (let index = 0; index < this.#left.length; index++) {
      const left = this.#left[index] as number;
      if (left !== 0) this.#left[index] = left - samples;
    }
    this.#toArrival -= samples;
    if (this.#toArrival === 0) this.#findArrival();
  }

  #findArrival(): void {
    let least = 0;
    for (let index = 0; index < this.#left.length; index++) {
      const left = this.#left[index] as number;
      if (left !== 0 && (least === 0 || left < least)) least = left;
    }
    this.#toArrival = least;
  }
}
