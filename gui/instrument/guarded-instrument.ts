import { msg, str } from '@lit/localize';
import type { Change } from './change.ts';
import type { EditTarget } from './edit-target.ts';
import type { Instrument, InstrumentState, Listening, SampleFeed } from './instrument.ts';
import type { Vocabulary } from './setting.ts';
import { reasonOf } from '../kit/reason-of.ts';

type Values = InstrumentState['values'];

/** What a song has saved for the GUI. */
export interface SavedField {
  /** The same object until it changes. */
  readonly saved: unknown;
  /** Changes whenever the host hands over a song. */
  readonly restoreCount: number;
}

/**
 * An instrument that may fail at any call: hosts destroy a plugin before its GUI. A call that fails gives
 * undefined, and the first failure stays in `problem`. Only the instrument's own code runs inside a
 * guarded call, so that an error of the GUI is never taken for one of the plugin.
 */
export class GuardedInstrument implements EditTarget {
  readonly #instrument: Instrument | undefined;
  readonly #onProblem: () => void;
  #problem: string | undefined;

  /**
   * @param instrument undefined while the GUI has none: then every call gives undefined
   * @param onProblem called when `problem` appears
   */
  constructor(instrument: Instrument | undefined, onProblem: () => void) {
    this.#instrument = instrument;
    this.#onProblem = onProblem;
  }

  /** The notice that the instrument does not answer, and why; undefined while it does. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Gives the instrument another chance: its next failure is a new problem. */
  clearProblem(): void {
    this.#problem = undefined;
  }

  get state(): InstrumentState | undefined {
    return this.#call((instrument) => instrument.state);
  }

  get values(): Values | undefined {
    return this.state?.values;
  }

  get terms(): Instrument['terms'] | undefined {
    return this.#call((instrument) => instrument.terms);
  }

  get vocabulary(): Vocabulary | undefined {
    return this.#call(({ terms, parameters }) => ({ terms, parameters }));
  }

  get sampleRate(): number | undefined {
    return this.#call((instrument) => instrument.sampleRate);
  }

  get ownWords(): unknown {
    return this.#call((instrument) => instrument.own?.snapshot);
  }

  set(values: Change): void {
    this.#call((instrument) => instrument.set(values));
  }

  changeOwnWords(from: unknown, to: unknown): void {
    this.#call((instrument) => instrument.own?.change(from, to));
  }

  listen(listening: Listening): void {
    this.#call((instrument) => instrument.listen(listening));
  }

  row(values: Values): Float64Array | undefined {
    return this.#call((instrument) => instrument.row(values));
  }

  walk(termA: number, termB: number): Float64Array | undefined {
    return this.#call((instrument) => instrument.walk(termA, termB));
  }

  /** Opens the instrument's samples, where it has them. */
  readonly openSamples = (): SampleFeed | undefined =>
    this.#call((instrument) => instrument.samples?.());

  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void {
    const unsubscribe = this.#call((instrument) => instrument.subscribe(listener));
    return () => {
      if (unsubscribe !== undefined) this.#call(unsubscribe);
    };
  }

  /** What the song has saved for the GUI; undefined where the instrument has no room for it. */
  readSavedField(): SavedField | undefined {
    return this.#call(
      ({ memory }) => memory && { saved: memory.read(), restoreCount: memory.restoreCount },
    );
  }

  writeSavedField(saved: unknown): void {
    this.#call(({ memory }) => memory?.write(saved));
  }

  #call<T>(call: (instrument: Instrument) => T): T | undefined {
    if (this.#instrument === undefined) return undefined;
    try {
      return call(this.#instrument);
    } catch (error) {
      if (this.#problem === undefined) {
        this.#problem = msg(str`The plugin does not answer: ${reasonOf(error)}`);
        this.#onProblem();
      }
      return undefined;
    }
  }
}
