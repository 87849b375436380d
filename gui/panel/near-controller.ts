import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instrument } from '../instrument/instrument.ts';
import { NO_EDITS } from '../../eq/index.ts';
import { reasonOf } from '../kit/reason-of.ts';

/** In milliseconds: a curve that rests so long is asked about, and one that does not rest, so often. */
const REST_MS = 300;
const MOVING_MS = 1000;

/** A row's numbers that differ by less, in dB and octaves, are the same to the ear. */
const SAME = 1e-3;

/** Always the same, for who remembers what it was. */
const NONE: readonly number[] = [];

/** Asks which words a curve that was edited by hand comes nearest to, once the hand rests. */
export class NearController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Whether the answer is of a curve that rests. */
  isSettled = true;
  /** Why there is no answer; undefined where there is one, or none is wanted. */
  problem: string | undefined;
  #near = NONE;
  #wanted: { readonly instrument: Instrument; readonly row: Float64Array } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #movingSince = 0;
  /** Whether what is asked next is the same again, at rest. */
  #isAfterthought = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Indices of the terms, nearest first, as they were last known; none without edits.
   *
   * @param row what is heard; undefined where that is not what the words say
   */
  of(
    instrument: Instrument,
    row: Float64Array | undefined,
    edits: Float64Array,
  ): readonly number[] {
    if (row === undefined || edits.every((value, i) => value === NO_EDITS[i])) {
      this.#forget();
      return this.#near;
    }
    const before = this.#wanted;
    if (
      before?.instrument === instrument &&
      before.row.every((value, i) => Math.abs(value - (row[i] ?? NaN)) < SAME)
    ) {
      return this.#near;
    }
    // What the other one said is of other words.
    if (before !== undefined && before.instrument !== instrument) this.#forget();
    this.#wanted = { instrument, row };
    const now = performance.now();
    if (this.#rest === undefined || this.#isAfterthought) this.#movingSince = now;
    this.#isAfterthought = false;
    clearTimeout(this.#rest);
    const latest = this.#movingSince + MOVING_MS - now;
    const isResting = latest > REST_MS;
    this.#rest = setTimeout(() => void this.#ask(isResting), isResting ? REST_MS : latest);
    return this.#near;
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #forget(): void {
    clearTimeout(this.#rest);
    this.#rest = this.#wanted = this.problem = undefined;
    this.#near = NONE;
  }

  async #ask(isResting: boolean): Promise<void> {
    this.#rest = undefined;
    const wanted = this.#wanted;
    let problem: string | undefined;
    let near: readonly number[] = [];
    try {
      near = (await wanted?.instrument.nearest?.(wanted.row)) ?? [];
    } catch (error) {
      problem = reasonOf(error);
    }
    // What is wanted by now is answered by itself.
    if (wanted !== this.#wanted) return;
    this.isSettled = isResting;
    this.problem = problem;
    this.#near = near;
    if (!isResting) this.#askAtRest();
    this.#host.requestUpdate();
  }

  /** What moved may rest by now, and then nothing else would ask again. */
  #askAtRest(): void {
    if (this.#rest !== undefined) return;
    this.#isAfterthought = true;
    this.#rest = setTimeout(() => void this.#ask(true), REST_MS);
  }
}
