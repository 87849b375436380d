/** One choice of a person, kept by the browser. Where it keeps nothing, the choice lasts as long as this object. */
export class KeptChoice<T extends string> {
  readonly #key: string;
  readonly #values: readonly T[];
  /** What the storage has not taken. */
  #unsaved: T | undefined;

  /** @param values that can be chosen: any other one in the storage counts as none */
  constructor(key: string, values: readonly T[]) {
    this.#key = key;
    this.#values = values;
  }

  /** Undefined until a person chooses. */
  get value(): T | undefined {
    if (this.#unsaved !== undefined) return this.#unsaved;
    try {
      const kept = localStorage.getItem(this.#key);
      return this.#values.find((value) => value === kept);
    } catch {
      return undefined;
    }
  }

  keep(value: T): void {
    try {
      localStorage.setItem(this.#key, value);
      this.#unsaved = undefined;
    } catch {
      // Storage is denied or full.
      this.#unsaved = value;
    }
  }
}
