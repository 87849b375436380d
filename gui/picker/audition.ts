import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GestureEvent } from '../kit/gesture-event.ts';
import { OptimisticValue } from '../kit/optimistic-value.ts';
import { ValueEvent } from '../kit/value-event.ts';

interface AuditionHost extends ReactiveControllerHost, HTMLElement {
  /** The value that the instrument reports. */
  readonly value: number;
}

interface Trial {
  /** The value that giving up returns to. */
  readonly before: number;
  /** What the instrument may report without anybody else having chosen. */
  readonly known: Set<number>;
  asked: number;
}

/**
 * Values tried by ear: each is asked for at once, though one a frame at most, until one is kept or all
 * are given up for the value from before. It lies between two GestureEvents, so that ten words tried and
 * one kept are a single step to undo.
 */
export class Audition implements ReactiveController {
  readonly #host: AuditionHost;
  readonly #held = new OptimisticValue();
  #trial: Trial | undefined;
  #waiting: number | undefined;
  #frame: number | undefined;

  constructor(host: AuditionHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether something has been tried and neither kept nor given up. */
  get running(): boolean {
    return this.#trial !== undefined;
  }

  /** The value to show: what was tried last, while that is on its way. */
  get value(): number {
    return this.#held.show(this.#host.value);
  }

  /** The value that giving up returns to. */
  get before(): number {
    return this.#trial?.before ?? this.value;
  }

  /** Lets `value` be heard. */
  try(value: number): void {
    this.#hold(this.#trial ?? this.#begin(), value);
    if (this.#frame === undefined) this.#ask(value);
    else this.#waiting = value;
  }

  /** Ends with `value`, by default the one that was tried last. */
  keep(value = this.value): void {
    if (this.#trial === undefined && value === this.value) return;
    const trial = this.#trial ?? this.#begin();
    this.#hold(trial, value);
    this.#waiting = undefined;
    if (value !== trial.asked) this.#ask(value);
    this.#end();
  }

  /** Ends with the value from before. */
  giveUp(): void {
    if (this.#trial !== undefined) this.keep(this.#trial.before);
  }

  /** Another window, a preset or automation has chosen meanwhile: theirs counts. */
  hostUpdate(): void {
    if (this.#trial?.known.has(this.#host.value) === false) this.#end();
  }

  #begin(): Trial {
    const before = this.value;
    this.#trial = { before, known: new Set([before, this.#host.value]), asked: before };
    this.#held.begin();
    this.#host.dispatchEvent(new GestureEvent(GestureEvent.start));
    return this.#trial;
  }

  #hold(trial: Trial, value: number): void {
    trial.known.add(value);
    this.#held.hold(value, this.#host.value);
    this.#host.requestUpdate();
  }

  #ask(value: number): void {
    if (this.#trial !== undefined) this.#trial.asked = value;
    this.#host.dispatchEvent(new ValueEvent(value));
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (waiting !== undefined) this.#ask(waiting);
    });
  }

  #end(): void {
    this.#trial = undefined;
    this.#waiting = undefined;
    this.#held.end();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new GestureEvent(GestureEvent.end));
  }
}
