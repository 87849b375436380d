const INITIAL_CAPACITY = 1024;

/**
 * Events in the order of their frames, those of one frame in the order in which they came. Typed
 * arrays that grow only when a host schedules more at once than ever before.
 */
export class EventQueue {
  #frames = new Float64Array(INITIAL_CAPACITY);
  #values = new Float64Array(INITIAL_CAPACITY);
  #parameters = new Uint8Array(INITIAL_CAPACITY);
  /** Events before this index have been taken. */
  #head = 0;
  #tail = 0;

  get length(): number {
    return this.#tail - this.#head;
  }

  /** Frame of the next event; Infinity where there is none. */
  get nextFrame(): number {
    return this.#head < this.#tail ? (this.#frames[this.#head] as number) : Infinity;
  }

  /** Parameter index of the next event. */
  get nextParameter(): number {
    return this.#parameters[this.#head] as number;
  }

  /** Value of the next event. */
  get nextValue(): number {
    return this.#values[this.#head] as number;
  }

  push(frame: number, parameter: number, value: number): void {
    if (this.#tail === this.#frames.length) this.#makeRoom();
    let at = this.#tail;
    if (this.#head < at && (this.#frames[at - 1] as number) > frame) {
      at = this.#firstAfter(frame);
      this.#frames.copyWithin(at + 1, at, this.#tail);
      this.#values.copyWithin(at + 1, at, this.#tail);
      this.#parameters.copyWithin(at + 1, at, this.#tail);
    }
    this.#frames[at] = frame;
    this.#values[at] = value;
    this.#parameters[at] = parameter;
    this.#tail++;
  }

  /** Drops the next event. */
  shift(): void {
    this.#head++;
    if (this.#head >= this.#tail) this.clear();
  }

  clear(): void {
    this.#head = 0;
    this.#tail = 0;
  }

  /** Index of the first event later than `frame`, by bisection. */
  #firstAfter(frame: number): number {
    let low = this.#head;
    let high = this.#tail;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#frames[middle] as number) > frame) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #makeRoom(): void {
    const { length } = this;
    if (this.#head >= this.#frames.length / 2) {
      this.#frames.copyWithin(0, this.#head, this.#tail);
      this.#values.copyWithin(0, this.#head, this.#tail);
      this.#parameters.copyWithin(0, this.#head, this.#tail);
    } else {
      const capacity = this.#frames.length * 2;
      const frames = new Float64Array(capacity);
      const values = new Float64Array(capacity);
      const parameters = new Uint8Array(capacity);
      frames.set(this.#frames.subarray(this.#head, this.#tail));
      values.set(this.#values.subarray(this.#head, this.#tail));
      parameters.set(this.#parameters.subarray(this.#head, this.#tail));
      this.#frames = frames;
      this.#values = values;
      this.#parameters = parameters;
    }
    this.#head = 0;
    this.#tail = length;
  }
}
