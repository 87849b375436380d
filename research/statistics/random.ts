/**
 * A seeded stream of random numbers: the same seed gives the same numbers on every machine.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), which passes the usual test batteries and
 * needs only 32-bit sums and shifts.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param seed any whole number */
  constructor(seed: number) {
    this.#a = seed | 0;
    this.#b = Math.floor(seed / 2 ** 32) | 0;
    this.#c = 0x9e3779b9 | 0;
    // Neighbouring seeds start alike; fifteen steps part them.
    for (let i = 0; i < 15; i++) this.#next();
  }

  /** Uniform in [0, 1). */
  uniform(): number {
    return (this.#next() >>> 0) / 2 ** 32;
  }

  /** Normal with mean 0 and standard deviation 1 (Box and Muller, 1958). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return radius * Math.cos(2 * Math.PI * this.uniform());
  }

  /** A whole number in 0 … count - 1. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** Puts `items` into a random order, in place (Fisher and Yates). */
  shuffle(items: number[]): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const item = items[i] as number;
      items[i] = items[j] as number;
      items[j] = item;
    }
  }

  #next(): number {
    const result = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
    this.#c |= 0;
    return result;
  }
}
