import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type {
  Instrument,
  InstrumentParameterId,
  InstrumentState,
  Listening,
  SpectrumFeed,
} from './instrument.ts';
import { editsOf } from './edits.ts';
import { beginUpdate, hasOnlyMoved } from './live-frame.ts';
import { POSITION_KEYS } from './position.ts';
import { ReadingPace } from './reading-pace.ts';
import { reasonOf } from '../kit/reason-of.ts';
import type { Setting } from './setting.ts';
import { NO_SLOTS, readSlots, saveSlots } from './slots.ts';
import type { Slots } from './slots.ts';
import { readView } from './view.ts';
import type { View } from './view.ts';
import { EditSession } from './edit-session.ts';
import { effectiveRow } from '../../words/index.ts';

/**
 * Holds the subscription to the instrument while its element is connected. What a person does renders the
 * element at once; a stream of values, as a host's automation is, moves what is drawn once a frame and
 * renders at the pace that people read at. Nothing is done while nothing changes.
 *
 * Hosts destroy a plugin before its GUI, so an instrument may fail at any call: then the last state
 * stays on show and `problem` tells what happened.
 */
export class InstrumentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #drawLive: () => void;
  readonly #pace = new ReadingPace(() => {
    // What is under a hand keeps to it.
    this.#isReading = !this.#editSession.isGestureActive;
    this.#host.requestUpdate();
  });
  /** Whether the next render is a reading of a stream. */
  #isReading = false;
  /** Whether a person has asked for what comes next. */
  #isAsked = false;
  #instrument: Instrument | undefined;
  #state: InstrumentState | undefined;
  #problem: string | undefined;
  #connected = false;
  #unsubscribe: (() => void) | undefined;
  #frame: number | undefined;
  /** What may be chosen: rows are kept as long as it stays. */
  #terms: Instrument['terms'] | undefined;
  #walk: { readonly key: string; readonly rows: Float64Array } | undefined;
  #wordRow: { readonly key: string; readonly row: Float64Array } | undefined;
  #openSpectrum = this.#spectrumOpener();
  #editSession = this.#newEditSession();
  /** What the song kept for the GUI when it was last looked at. */
  #kept: unknown;
  /** Which song that is. */
  #restoreCount: number | undefined;
  #keptProblem: string | undefined;
  #view: View = 'slider';
  #menuProblem: string | undefined;

  /** @param drawLive draws the latest state where it has only moved */
  constructor(host: ReactiveControllerHost, drawLive: () => void) {
    this.#host = host;
    this.#drawLive = drawLive;
    host.addController(this);
  }

  get instrument(): Instrument | undefined {
    return this.#instrument;
  }

  set instrument(instrument: Instrument | undefined) {
    if (instrument === this.#instrument) return;
    this.#end();
    this.#instrument = instrument;
    this.#openSpectrum = this.#spectrumOpener();
    this.#state = undefined;
    this.#problem = undefined;
    this.#walk = undefined;
    this.#wordRow = undefined;
    this.#editSession = this.#newEditSession();
    this.#kept = undefined;
    this.#keptProblem = undefined;
    this.#view = 'slider';
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

  /** Where all changes go, to be undone and compared. */
  get editSession(): EditSession {
    return this.#editSession;
  }

  /** Why what the song keeps for the GUI is not used; undefined where it is. */
  get keptProblem(): string | undefined {
    return this.#keptProblem;
  }

  /** The view that a person has chosen. */
  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    this.#view = view;
    this.#keep(this.#editSession.slots);
    this.#host.requestUpdate();
  }

  /** Why a menu did not open; undefined until one is wanted that does not. */
  get menuProblem(): string | undefined {
    return this.#menuProblem;
  }

  set menuProblem(problem: string | undefined) {
    if (problem === this.#menuProblem) return;
    this.#menuProblem = problem;
    this.#host.requestUpdate();
  }

  set(id: InstrumentParameterId, value: number): void {
    this.#editSession.set(id, value);
  }

  /** A part that is asked for ends a trial, unless it is one. */
  listen(listening: Partial<Listening>): void {
    this.#ask((instrument) =>
      instrument.listen({ ...instrument.state.listening, trial: undefined, ...listening }),
    );
  }

  /** Opens the instrument's spectra, where it has them; another function for another instrument. */
  get openSpectrum(): () => SpectrumFeed | undefined {
    return this.#openSpectrum;
  }

  /** The band row that a setting is heard with. */
  row(setting: Setting): Float64Array | undefined {
    const values = { ...setting, bypass: 0 };
    return this.#ask((instrument) =>
      effectiveRow(instrument.row(values), setting.amount, instrument.sampleRate, editsOf(values)),
    );
  }

  /** The band row that the words say where the values are, before amount: the same array while they stay. */
  wordRow(values: InstrumentState['values']): Float64Array | undefined {
    const key = POSITION_KEYS.map((id) => values[id]).join(' ');
    if (this.#wordRow?.key !== key) {
      const row = this.rowAt(values);
      if (row !== undefined) this.#wordRow = { key, row };
    }
    return this.#wordRow?.row;
  }

  /** The band row that the words say somewhere, before amount. */
  rowAt(values: InstrumentState['values']): Float64Array | undefined {
    return this.#ask((instrument) => instrument.row(values));
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

  hostUpdate(): void {
    beginUpdate(this.#isReading);
    this.#isReading = false;
  }

  hostUpdated(): void {
    this.#pace.stop();
  }

  hostDisconnected(): void {
    this.#editSession.letGo();
    this.#connected = false;
    this.#end();
  }

  #spectrumOpener() {
    return (): SpectrumFeed | undefined => this.#ask((instrument) => instrument.spectrum?.());
  }

  #newEditSession(): EditSession {
    const values = (): InstrumentState['values'] | undefined =>
      this.#ask((instrument) => instrument.state.values);
    const ownWords = (): unknown => this.#ask((instrument) => instrument.own?.snapshot);
    return new EditSession({
      get values() {
        return values();
      },
      get ownWords() {
        return ownWords();
      },
      changeOwnWords: (from, to) => this.#ask((instrument) => instrument.own?.change(from, to)),
      set: (id, value) => this.#ask((instrument) => instrument.set(id, value)),
      keep: (slots) => this.#keep(slots),
      changed: () => this.#asked(),
    });
  }

  #keep(slots: Slots): void {
    this.#ask((instrument) => {
      const view = this.#view === 'slider' ? {} : { view: this.#view };
      this.#kept = { ...saveSlots(slots, instrument), ...view };
      this.#keptProblem = undefined;
      instrument.memory?.write(this.#kept);
    });
  }

  /** Takes what the song has kept, if that is another song's by now; returns whether it is. */
  #recall(): boolean | undefined {
    return this.#ask((instrument) => {
      const { memory } = instrument;
      const kept = memory?.read();
      if (
        memory === undefined ||
        (kept === this.#kept && memory.restoreCount === this.#restoreCount)
      )
        return false;
      const isOther = memory.restoreCount !== this.#restoreCount;
      this.#kept = kept;
      this.#restoreCount = memory.restoreCount;
      this.#keptProblem = undefined;
      this.#view = readView(kept);
      try {
        this.#editSession.restore(readSlots(kept, instrument), isOther);
      } catch (error) {
        this.#keptProblem = `What this song keeps of A and B was left out: ${reasonOf(error)}`;
        this.#editSession.restore(NO_SLOTS, isOther);
      }
      return true;
    });
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
    this.#pace.stop();
  }

  /** What a hand moves, it shows by itself. */
  #asked(): void {
    this.#isAsked = !this.#editSession.isGestureActive;
    if (this.#isAsked) this.#host.requestUpdate();
    else this.#pace.ask();
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
    const isStream = !this.#isAsked && state !== undefined && hasOnlyMoved(this.#state, state);
    this.#isAsked = false;
    this.#state = state ?? this.#state;
    const terms = this.#ask((instrument) => instrument.terms);
    const isOther = terms !== this.#terms;
    if (isOther) this.#walk = this.#wordRow = undefined;
    this.#terms = terms;
    if (this.#recall() || isOther || !isStream) {
      this.#host.requestUpdate();
      return;
    }
    this.#pace.ask();
    this.#drawLive();
  }

  #ask<T>(question: (instrument: Instrument) => T): T | undefined {
    if (this.#instrument === undefined) return undefined;
    try {
      return question(this.#instrument);
    } catch (error) {
      if (this.#problem === undefined) {
        this.#problem = `The plugin does not answer: ${reasonOf(error)}`;
        this.#host.requestUpdate();
      }
      return undefined;
    }
  }
}
