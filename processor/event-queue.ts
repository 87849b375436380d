const INITIAL_CAPACITY = 1024;

/**
 * Automation events in the order of their frames; events of one frame in the order of their arrival. A
 * binary heap in typed arrays: `push` and `shift` take a number of steps that grows with the logarithm of
 * the length. Memory is allocated only when more events wait than ever before.
 */
export class EventQueue {
  #frames = new Float64Array(INITIAL_CAPACITY);
  /** Counts arrivals since the queue was last empty: orders events of one frame. */
  #arrivals = new Float64Array(INITIAL_CAPACITY);
  #values = new Float64Array(INITIAL_CAPACITY);
  #parameters = new Uint8Array(INITIAL_CAPACITY);
  #length = 0;
  #nextArrival = 0;
  #moves = 0;

  /** Events that wait. */
  get length(): number {
    return this.#length;
  }

  /** How often an event was written to a place in the heap so far: the work done, for tests. */
  get moves(): number {
    return this.#moves;
  }

  /** Frame of the next event; Infinity where there is none. */
  get nextFrame(): number {
    return this.#length > 0 ? (this.#frames[0] as number) : Infinity;
  }

  /** Parameter index of the next event. */
  get nextParameter(): number {
    return this.#parameters[0] as number;
  }

  /** Value of the next event. */
  get nextValue(): number {
    return this.#values[0] as number;
  }

  /**
   * Adds an event behind all events of its frame and of earlier ones.
   *
   * @param frame sample of the context's clock, from 0
   * @param parameter index into PARAMETER_IDS
   * @param value in the parameter's units
   */
  push(frame: number, parameter: number, value: number): void {
    if (this.#length === this.#frames.length) this.#grow();
    const arrival = this.#nextArrival++;
    // The path from the new leaf to the root: later events move down, the new one takes their place.
    let at = this.#length++;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      // A new event arrived last: among those of its frame it stays below.
      if ((this.#frames[parent] as number) <= frame) break;
      this.#move(parent, at);
      at = parent;
    }
    this.#frames[at] = frame;
    this.#arrivals[at] = arrival;
    this.#values[at] = value;
    this.#parameters[at] = parameter;
    this.#moves++;
  }

  /** Drops the next event. */
  shift(): void {
    if (this.#length === 0) return;
    const last = --this.#length;
    if (last === 0) {
      this.#nextArrival = 0;
      return;
    }
    // The path from the root down: the earlier child moves up, until the last event fits.
    let at = 0;
    for (let child = 1; child < last; child = 2 * at + 1) {
      if (child + 1 < last && this.#isBefore(child + 1, child)) child++;
      if (this.#isBefore(last, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#move(last, at);
  }

  clear(): void {
    this.#length = 0;
    this.#nextArrival = 0;
  }

  #isBefore(a: number, b: number): boolean {
    const frameA = this.#frames[a] as number;
    const frameB = this.#frames[b] as number;
    if (frameA !== frameB) return frameA < frameB;
    return (this.#arrivals[a] as number) < (this.#arrivals[b] as number);
  }

  #move(from: number, to: number): void {
    this.#frames[to] = this.#frames[from] as number;
    this.#arrivals[to] = this.#arrivals[from] as number;
    this.#values[to] = this.#values[from] as number;
    this.#parameters[to] = this.#parameters[from] as number;
    this.#moves++;
  }

  #grow(): void {
    const capacity = this.#frames.length * 2;
    this.#frames = grown(this.#frames, capacity);
    this.#arrivals = grown(this.#arrivals, capacity);
    this.#values = grown(this.#values, capacity);
    const parameters = new Uint8Array(capacity);
    parameters.set(this.#parameters);
    this.#parameters = parameters;
  }
}

function grown(numbers: Float64Array, capacity: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(capacity);
  copy.set(numbers);
  return copy;
}
