import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instrument } from '../instrument/instrument.ts';
import { NO_EDITS } from '../../eq/index.ts';
import { reasonOf } from '../kit/reason-of.ts';

/** A curve that has rested for REST_MS is asked about; one that keeps moving, every MOVING_MS. */
const REST_MS = 300;
const MOVING_MS = 1000;

/** Rows whose numbers differ by less, in dB and octaves, sound the same. */
const SAME = 1e-3;

/** One array for all, so that memos take it for the same. */
const NONE: readonly number[] = [];

/** Asks which terms an edited curve is nearest to, once it rests. */
export class NearController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Whether the latest answer is about a curve at rest. */
  isSettled = true;
  /** A notice why there is no answer; undefined without a problem. */
  problem: string | undefined;
  #near = NONE;
  #wanted: { readonly instrument: Instrument; readonly row: Float64Array } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #movingSince = 0;
  /** Whether the next question is about the same row as the last one, now at rest. */
  #isRepeat = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Indices of the nearest terms, nearest first, of the latest answer; none without edits.
   *
   * @param row the effective row that plays; undefined while none does
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
    // The answers of another instrument are indices into other terms.
    if (before !== undefined && before.instrument !== instrument) this.#forget();
    this.#wanted = { instrument, row };
    // Until the answer comes, the one before it is not spoken again.
    this.isSettled = false;
    const now = performance.now();
    if (this.#rest === undefined || this.#isRepeat) this.#movingSince = now;
    this.#isRepeat = false;
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
    // A newer question has its own answer.
    if (wanted !== this.#wanted) return;
    this.isSettled = isResting;
    this.problem = problem;
    this.#near = near;
    if (!isResting) this.#askAtRest();
    this.#host.requestUpdate();
  }

  /** Asks again about the same row: if it rests now, nothing else would ask. */
  #askAtRest(): void {
    if (this.#rest !== undefined) return;
    this.#isRepeat = true;
    this.#rest = setTimeout(() => void this.#ask(true), REST_MS);
  }
}
