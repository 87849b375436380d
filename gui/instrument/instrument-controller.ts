import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { editsOf } from './edits.ts';
import { EditSession } from './edit-session.ts';
import { GuardedInstrument } from './guarded-instrument.ts';
import { hasOnlyMoved } from './has-only-moved.ts';
import type { Instrument, InstrumentState, Listening, SampleFeed } from './instrument.ts';
import type { RenderTurns } from './render-turns.ts';
import { RowCache } from './row-cache.ts';
import { SavedGuiState } from './saved-gui-state.ts';
import type { Setting } from './setting.ts';
import { UpdateScheduler } from './update-scheduler.ts';
import type { View } from './view.ts';
import { nextFrame } from '../kit/view-of.ts';
import { effectiveRow } from '../../words/index.ts';

type Values = InstrumentState['values'];

/**
 * Holds the panel's subscription to the instrument while the panel is connected, and what belongs to that
 * instrument: the edit session, the rows and the saved state of the GUI. What a person does renders the
 * panel at once; a stream of values, as a host's automation, is drawn once a frame and renders at reading
 * pace. While nothing changes, nothing runs.
 *
 * An instrument that fails leaves its last state on show.
 */
export class InstrumentController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #drawLive: () => void;
  readonly #updates: UpdateScheduler;
  #instrument: Instrument | undefined;
  #guarded!: GuardedInstrument;
  #rows!: RowCache;
  #saved!: SavedGuiState;
  #editSession!: EditSession;
  #state: InstrumentState | undefined;
  /** The terms of the latest state: rows stay valid as long as this array does. */
  #terms: Instrument['terms'] | undefined;
  #isConnected = false;
  #unsubscribe: (() => void) | undefined;
  #cancelFrame: (() => void) | undefined;

  /** @param drawLive draws the latest state without a render, where it has only moved */
  constructor(host: ReactiveControllerHost & Node, drawLive: () => void) {
    this.#host = host;
    this.#drawLive = drawLive;
    this.#updates = new UpdateScheduler(host, () => this.#editSession.isGestureActive);
    this.#take(undefined);
    host.addController(this);
  }

  get instrument(): Instrument | undefined {
    return this.#instrument;
  }

  set instrument(instrument: Instrument | undefined) {
    if (instrument === this.#instrument) return;
    this.#end();
    this.#take(instrument);
    if (this.#isConnected) this.#begin();
  }

  /** The latest state that the instrument gave. */
  get state(): InstrumentState | undefined {
    return this.#state;
  }

  /** Notices of what is wrong with the instrument and with what the song saves for the GUI. */
  get problems(): readonly (string | undefined)[] {
    return [this.#guarded.problem, this.#saved.problem];
  }

  /** Takes all changes that a person makes, for undo and for comparison. */
  get editSession(): EditSession {
    return this.#editSession;
  }

  /** The turns that the costly parts of a reading take. */
  get turns(): RenderTurns {
    return this.#updates.turns;
  }

  /** The view that the user has chosen. */
  get view(): View {
    return this.#saved.view;
  }

  set view(view: View) {
    this.#saved.view = view;
    this.#host.requestUpdate();
  }

  /** Plays a part of the sound alone. Ends the pair of sounds of a lesson unless it sets one. */
  listen(listening: Partial<Listening>): void {
    const present = this.#guarded.state?.listening;
    if (present !== undefined) this.#guarded.listen({ ...present, trial: undefined, ...listening });
  }

  /** Opens the instrument's samples, where it has them; another function for another instrument. */
  get openSamples(): () => SampleFeed | undefined {
    return this.#guarded.openSamples;
  }

  /** The effective row of a setting: after amount, edits and limits. */
  row(setting: Setting): Float64Array | undefined {
    const values = { ...setting, bypass: 0 };
    const wordRow = this.#guarded.row(values);
    const { sampleRate } = this.#guarded;
    if (wordRow === undefined || sampleRate === undefined) return undefined;
    return effectiveRow(wordRow, setting.amount, sampleRate, editsOf(values));
  }

  /** The word row of the latest values, before amount and edits: the same array until they move. */
  wordRow(values: Values): Float64Array | undefined {
    return this.#rows.wordRow(values);
  }

  /** The word row of any values, before amount and edits. */
  rowAt(values: Values): Float64Array | undefined {
    return this.#guarded.row(values);
  }

  /** The walk between two terms: the same array until they change. */
  walk(termA: number, termB: number): Float64Array | undefined {
    return this.#rows.walk(termA, termB);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#begin();
  }

  hostUpdate(): void {
    this.#updates.beginRender();
  }

  hostUpdated(): void {
    this.#updates.stop();
  }

  hostDisconnected(): void {
    this.#editSession.endAll();
    this.#isConnected = false;
    this.#end();
  }

  #take(instrument: Instrument | undefined): void {
    this.#instrument = instrument;
    this.#state = undefined;
    this.#guarded = new GuardedInstrument(instrument, () => this.#host.requestUpdate());
    this.#rows = new RowCache(this.#guarded);
    this.#saved = new SavedGuiState(this.#guarded);
    this.#editSession = new EditSession(this.#guarded, this.#saved, this.#updates.userChanged);
  }

  #begin(): void {
    if (this.#instrument === undefined) return;
    this.#guarded.clearProblem();
    this.#host.requestUpdate();
    this.#unsubscribe = this.#guarded.subscribe(this.#changed);
    this.#read();
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#updates.stop();
  }

  readonly #changed = (): void => {
    if (!this.#isConnected) return;
    this.#cancelFrame ??= nextFrame(this.#host, () => {
      this.#cancelFrame = undefined;
      this.#read();
    });
  };

  #read(): void {
    const { state } = this.#guarded;
    if (state !== undefined && state === this.#state) return;
    const isUserChange = this.#updates.takeUserChange();
    const isStream = !isUserChange && state !== undefined && hasOnlyMoved(this.#state, state);
    this.#state = state ?? this.#state;
    const { terms } = this.#guarded;
    const hasOtherTerms = terms !== this.#terms;
    if (hasOtherTerms) this.#rows.clear();
    this.#terms = terms;
    const recalled = this.#saved.recall();
    if (recalled) this.#editSession.restore(recalled.settings, recalled.isOtherSong);
    if (recalled || hasOtherTerms || !isStream) {
      this.#host.requestUpdate();
      return;
    }
    this.#updates.follow();
    this.#drawLive();
  }
}
