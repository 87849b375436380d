import type { Listening, ParameterValues } from '../protocol/index.ts';
import type { InstrumentTerm } from './own-words/own-words.ts';

/** What the main thread knows of an instance. */
export interface Snapshot {
  readonly values: ParameterValues;
  /** Everything that a term parameter may choose. The same array while no word of one's own changes. */
  readonly terms: readonly InstrumentTerm[];
  /** b0, b1, b2, a1, a2 of five bands, as the audio thread uses them. */
  readonly coefficients: Float64Array;
  readonly notices: readonly string[];
  /** The part of the sound that the person at the controls listens to. */
  readonly listening: Listening;
}

/** Holds the latest snapshot and tells who listens. One way: the node writes, others read. */
export class LiveState {
  readonly #listeners = new Set<() => void>();
  readonly #onAudience: (isHeard: boolean) => void;
  #snapshot: Snapshot;

  /**
   * @param onAudience called when the first listener comes and when the last one goes
   */
  constructor(snapshot: Snapshot, onAudience: (isHeard: boolean) => void) {
    this.#snapshot = snapshot;
    this.#onAudience = onAudience;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  update(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    // A wrapper of its own, so that one listener may subscribe twice and leave twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.#onAudience(true);
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) this.#onAudience(false);
    };
  }
}
