import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { GestureEvent } from '../kit/gesture-event.ts';
import { OptimisticValue } from '../kit/optimistic-value.ts';
import { ValueEvent } from '../kit/value-event.ts';
import { nextFrame } from '../kit/view-of.ts';

interface AuditionHost extends ReactiveControllerHost, HTMLElement {
  /** The value that the instrument reports. */
  readonly value: number;
}

interface AuditionState {
  /** The value that cancelling returns to. */
  readonly initialValue: number;
  /** Every value that the instrument reports because of this audition. */
  readonly expectedValues: Set<number>;
  askedValue: number;
}

/**
 * Tries values by ear: asks for each at once, though for one in a frame at most, until one is kept or the
 * audition is cancelled, which returns to the initial value. The whole lies between two GestureEvents: ten
 * words tried and one kept are a single step of undo.
 */
export class Audition implements ReactiveController {
  readonly #host: AuditionHost;
  readonly #optimistic = new OptimisticValue();
  #state: AuditionState | undefined;
  /** The value to ask for in the next frame. */
  #pending: number | undefined;
  #cancelFrame: (() => void) | undefined;

  constructor(host: AuditionHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a value has been tried and neither kept nor cancelled. */
  get isRunning(): boolean {
    return this.#state !== undefined;
  }

  /** The value to show: the one tried last, until the instrument has followed. */
  get value(): number {
    return this.#optimistic.show(this.#host.value);
  }

  /** The value that cancelling returns to. */
  get initialValue(): number {
    return this.#state?.initialValue ?? this.value;
  }

  try(value: number): void {
    this.#hold(this.#state ?? this.#begin(), value);
    if (this.#cancelFrame === undefined) this.#ask(value);
    else this.#pending = value;
  }

  /** Ends with `value`, by default the one that was tried last. */
  keep(value = this.value): void {
    if (this.#state === undefined && value === this.value) return;
    const state = this.#state ?? this.#begin();
    this.#hold(state, value);
    this.#pending = undefined;
    if (value !== state.askedValue) this.#ask(value);
    this.#end();
  }

  /** Ends with the initial value. */
  cancel(): void {
    if (this.#state !== undefined) this.keep(this.#state.initialValue);
  }

  /** Ends where another window, a preset or automation has chosen a value meanwhile, which then counts. */
  hostUpdate(): void {
    if (this.#state?.expectedValues.has(this.#host.value) === false) this.#end();
  }

  /** A frame of the window that the host leaves may never come. */
  hostDisconnected(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
  }

  #begin(): AuditionState {
    const initialValue = this.value;
    const expectedValues = new Set([initialValue, this.#host.value]);
    this.#state = { initialValue, expectedValues, askedValue: initialValue };
    this.#optimistic.begin();
    this.#host.dispatchEvent(new GestureEvent(GestureEvent.start));
    return this.#state;
  }

  #hold(state: AuditionState, value: number): void {
    state.expectedValues.add(value);
    this.#optimistic.hold(value, this.#host.value);
    this.#host.requestUpdate();
  }

  #ask(value: number): void {
    if (this.#state !== undefined) this.#state.askedValue = value;
    this.#host.dispatchEvent(new ValueEvent(value));
    this.#cancelFrame ??= nextFrame(this.#host, () => {
      this.#cancelFrame = undefined;
      const pending = this.#pending;
      this.#pending = undefined;
      if (pending !== undefined) this.#ask(pending);
    });
  }

  #end(): void {
    this.#state = undefined;
    this.#pending = undefined;
    this.#optimistic.end();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new GestureEvent(GestureEvent.end));
  }
}
