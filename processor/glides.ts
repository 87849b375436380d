/**
 * Values that glide to their targets in straight lines over a fixed number of samples. A newer target is
 * approached from where the value is. Everything is in typed arrays: nothing is allocated.
 *
 * After the k-th sample of a glide of n samples the value has gone k/n of its way. The sample at which the
 * target is set is the first.
 */
export class Glides {
  readonly #lengthSamples: number;
  readonly #start: Float64Array;
  readonly #target: Float64Array;
  /** Samples until each value arrives; 0 for a value at its target. */
  readonly #remaining: Int32Array;
  /** Samples until the next value arrives; 0 if none glides. */
  #toArrival = 0;

  constructor(count: number, lengthSamples: number) {
    this.#lengthSamples = Math.max(1, lengthSamples);
    this.#start = new Float64Array(count);
    this.#target = new Float64Array(count);
    this.#remaining = new Int32Array(count);
  }

  /** Samples until the next value arrives; 0 if none glides. */
  get samplesToArrival(): number {
    return this.#toArrival;
  }

  /** The target of value `index`. */
  target(index: number): number {
    return this.#target[index] as number;
  }

  /** Whether any value still glides `samples` samples from now. */
  isMovingAfter(samples: number): boolean {
    for (let index = 0; index < this.#remaining.length; index++) {
      if ((this.#remaining[index] as number) > samples) return true;
    }
    return false;
  }

  isMoving(index: number): boolean {
    return this.#remaining[index] !== 0;
  }

  /** Value `index`, `samples` samples from now. */
  ahead(index: number, samples: number): number {
    const remaining = (this.#remaining[index] as number) - samples;
    const target = this.#target[index] as number;
    if (remaining <= 0) return target;
    const start = this.#start[index] as number;
    return start + ((target - start) * (this.#lengthSamples - remaining)) / this.#lengthSamples;
  }

  /** Sets value `index` at once. */
  jump(index: number, value: number): void {
    this.#target[index] = value;
    this.#remaining[index] = 0;
    this.#findArrival();
  }

  /** Puts all values at their targets at once. */
  settle(): void {
    this.#remaining.fill(0);
    this.#toArrival = 0;
  }

  /** Starts a glide of value `index` to `target`, from `start` or from where it is. */
  aim(index: number, target: number, start = this.ahead(index, 0)): void {
    this.#start[index] = start;
    this.#target[index] = target;
    this.#remaining[index] = start === target ? 0 : this.#lengthSamples;
    this.#findArrival();
  }

  /** Advances all glides by `samples` samples, at most to the next arrival. */
  advance(samples: number): void {
    if (this.#toArrival === 0) return;
    for (let index = 0; index < this.#remaining.length; index++) {
      const remaining = this.#remaining[index] as number;
      if (remaining !== 0) this.#remaining[index] = remaining - samples;
    }
    this.#toArrival -= samples;
    if (this.#toArrival === 0) this.#findArrival();
  }

  #findArrival(): void {
    let least = 0;
    for (let index = 0; index < this.#remaining.length; index++) {
      const remaining = this.#remaining[index] as number;
      if (remaining !== 0 && (least === 0 || remaining < least)) least = remaining;
    }
    this.#toArrival = least;
  }
}
