import type { Listening, ParameterId, ParameterValues } from '../protocol/index.ts';
import type { InstrumentTerm } from './own-words/own-words.ts';

/** What the main thread knows of an instance. */
export interface Snapshot {
  readonly values: ParameterValues;
  /** The parameters that automation has moved since they were last set. The same set until that changes. */
  readonly automated: ReadonlySet<ParameterId>;
  /** The choices of a term parameter. The same array until an own word changes. */
  readonly terms: readonly InstrumentTerm[];
  /** b0, b1, b2, a1, a2 of five bands, as the audio thread uses them. */
  readonly coefficients: Float64Array;
  readonly notices: readonly string[];
  /** The part of the sound that the user listens to. */
  readonly listening: Listening;
}

/** Holds the latest snapshot and calls its listeners. The node writes; others read. */
export class LiveState {
  readonly #listeners = new Set<() => void>();
  readonly #onFirstOrLast: (hasSubscribers: boolean) => void;
  #snapshot: Snapshot;

  /**
   * @param onFirstOrLast called when the first listener comes and when the last one goes
   */
  constructor(snapshot: Snapshot, onFirstOrLast: (hasSubscribers: boolean) => void) {
    this.#snapshot = snapshot;
    this.#onFirstOrLast = onFirstOrLast;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  update(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    // A wrapper, so that one listener may subscribe twice and unsubscribe twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    if (this.#listeners.size === 1) this.#onFirstOrLast(true);
    return () => {
      if (this.#listeners.delete(entry) && this.#listeners.size === 0) this.#onFirstOrLast(false);
    };
  }
}
