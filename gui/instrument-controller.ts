import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instrument, InstrumentParameterId, InstrumentState } from './instrument.ts';

/**
 * Holds the subscription to the instrument while its element is connected, and renders the element
 * once a frame at most, and never while nothing changes.
 *
 * Hosts destroy a plugin before its GUI, so an instrument may fail at any call: then the last state
 * stays on show and `problem` tells what happened.
 */
export class InstrumentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #instrument: Instrument | undefined;
  #state: InstrumentState | undefined;
  #problem: string | undefined;
  #connected = false;
  #unsubscribe: (() => void) | undefined;
  #frame: number | undefined;
  #walk: { readonly key: string; readonly rows: Float64Array } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get instrument(): Instrument | undefined {
    return this.#instrument;
  }

  set instrument(instrument: Instrument | undefined) {
    if (instrument === this.#instrument) return;
    this.#end();
    this.#instrument = instrument;
    this.#state = undefined;
    this.#problem = undefined;
    this.#walk = undefined;
    if (this.#connected) this.#begin();
  }

  /** The latest state that the instrument gave. */
  get state(): InstrumentState | undefined {
    return this.#state;
  }

  /** Why the instrument does not answer; undefined while it does. */
  get problem(): string | undefined {
    return this.#problem;
  }

  set(id: InstrumentParameterId, value: number): void {
    this.#ask((instrument) => instrument.set(id, value));
  }

  /** The walk between the state's terms: the same array while they stay. */
  walk(termA: number, termB: number): Float64Array | undefined {
    const key = `${termA} ${termB}`;
    if (this.#walk?.key !== key) {
      const rows = this.#ask((instrument) => instrument.walk(termA, termB));
      if (rows !== undefined) this.#walk = { key, rows };
    }
    return this.#walk?.rows;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#begin();
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#end();
  }

  #begin(): void {
    if (this.#instrument === undefined) return;
    this.#problem = undefined;
    this.#host.requestUpdate();
    this.#unsubscribe = this.#ask((instrument) => instrument.subscribe(this.#changed));
    this.#read();
  }

  #end(): void {
    const unsubscribe = this.#unsubscribe;
    this.#unsubscribe = undefined;
    if (unsubscribe !== undefined) this.#ask(unsubscribe);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  readonly #changed = (): void => {
    if (!this.#connected) return;
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#read();
    });
  };

  #read(): void {
    const state = this.#ask((instrument) => instrument.state);
    if (state !== undefined && state === this.#state) return;
    this.#state = state ?? this.#state;
    this.#host.requestUpdate();
  }

  #ask<T>(question: (instrument: Instrument) => T): T | undefined {
    if (this.#instrument === undefined) return undefined;
    try {
      return question(this.#instrument);
    } catch (error) {
      if (this.#problem === undefined) {
        const reason = error instanceof Error ? error.message : String(error);
        this.#problem = `The plugin does not answer: ${reason}`;
        this.#host.requestUpdate();
      }
      return undefined;
    }
  }
}
