import type { Trial } from '../instrument/instrument.ts';

type Side = Trial['side'];

/** Samples that are read sooner after a switch may be from before it. */
const LEAST_MS = 250;

/** Which of the two sounds of a pair plays, and which of them a person has heard. */
export class HeardSides {
  readonly #played = new Set<Side>();
  readonly #heard = new Set<Side>();
  #side: Side | undefined;
  #sinceMs = 0;

  /** The side that plays; undefined while another sound plays. */
  get side(): Side | undefined {
    return this.#side;
  }

  hasHeard(side: Side): boolean {
    return this.#heard.has(side);
  }

  play(side: Side): void {
    if (side !== this.#side) this.#sinceMs = performance.now();
    this.#side = side;
    this.#played.add(side);
  }

  /** There is sound now. Returns whether a side has been heard that had not been before. */
  hear(): boolean {
    const side = this.#side;
    if (side === undefined || this.#heard.has(side)) return false;
    if (performance.now() - this.#sinceMs < LEAST_MS) return false;
    this.#heard.add(side);
    return true;
  }

  /**
   * Whether both sides were heard.
   *
   * @param isSoundKnown whether `hear` is called when there is sound: if not, what has played counts as heard
   */
  areBoth(isSoundKnown: boolean): boolean {
    return (isSoundKnown ? this.#heard : this.#played).size === 2;
  }

  /** Nothing of the pair has played yet. */
  clear(): void {
    this.#played.clear();
    this.#heard.clear();
    this.#side = undefined;
  }
}
