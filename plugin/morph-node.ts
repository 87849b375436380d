import { WamNode } from '@webaudiomodules/sdk';
import type { WamEvent, WamParameterDataMap, WamParameterInfoMap } from '@webaudiomodules/api';
import type { WebAudioModule } from '@webaudiomodules/sdk';
import {
  NOT_LISTENING,
  PARAMETER_IDS,
  acceptListening,
  acceptNormalized,
  acceptValue,
  dueSeconds,
  formatState,
  isAutomation,
  isSameListening,
  normalize,
  withField,
  withoutParameters,
} from '../protocol/index.ts';
import type {
  AnswerMessage,
  AutomationEvent,
  KeptFields,
  Listening,
  MorphTable,
  ParameterSpec,
  ParameterValues,
  ParsedState,
  PartialValues,
  ProcessorOptions,
  ReportMessage,
  SavedState,
} from '../protocol/index.ts';
import type { WordPoints } from '../words/index.ts';
import { LiveState } from './live-state.ts';
import type { OwnWords } from './own-words/own-words.ts';
import { parameterInfo } from './parameter-infos.ts';
import { Requests } from './requests.ts';
import type { RuntimeFollower, SharedRuntime } from './runtime/shared-runtime.ts';
import { Spectra } from './spectrum/spectra.ts';
import type { SpectrumTap } from './spectrum/spectrum-tap.ts';
import { whileOpen } from './while-open.ts';

/** Where in the state the GUI's own is kept, a person's own words, and the places that they have left. */
const GUI_FIELD = 'gui';
const OWN_FIELD = 'ownWords';
const LEFT_FIELD = 'ownPlacesLeft';

/** What an instance begins with. */
export interface InitialState extends ParsedState {
  readonly own: OwnWords;
  /** Whether no state was handed over. */
  readonly isFresh: boolean;
}

/** What a node needs of the plugin around it. */
export interface NodeDependencies {
  readonly specs: readonly ParameterSpec[];
  /** Hash of the model that the terms belong to. */
  readonly model: string;
  /** The morph table of a pair, or undefined where the processor is to decode it by itself. */
  table(termA: number, termB: number): Promise<MorphTable | undefined>;
  /** What a saved state is, whatever it is. */
  read(state: unknown): InitialState;
  /** The coefficients that the processor will come to with these values and points of the words. */
  coefficients(values: ParameterValues, points: WordPoints): Float64Array;
}

/**
 * The main thread's side of an instance. Keeps the WAM's contract where the SDK's node does not: no
 * call hangs, whatever comes in is checked, and events cross in one message.
 */
export class MorphNode extends WamNode implements RuntimeFollower {
  /** What is known of the instance, for the GUI. */
  readonly live: LiveState;
  readonly #setting: NodeDependencies;
  readonly #requests: Requests;
  readonly #automationListeners = new Set<unknown>();
  readonly #spectra: Spectra;
  /** Aborts when instance, processor or context ends: what it listens to ends with it. */
  readonly #lifetime = new AbortController();
  #kept: KeptFields;
  #own: OwnWords;
  #isFresh: boolean;
  #restoreCount = 0;
  #runtime: SharedRuntime | undefined;
  #runtimeNotice: string | undefined;
  #ownNotices: readonly string[];
  #settingsUnderWay = 0;
  #hasSubscribers = false;
  #isDestroyed = false;

  constructor(
    module: WebAudioModule,
    setting: NodeDependencies,
    initial: InitialState,
    table: MorphTable | undefined,
  ) {
    const { own } = initial;
    const processorOptions: ProcessorOptions = {
      values: initial.values,
      ownPoints: own.ownPoints,
      ...(table === undefined ? {} : { table }),
    };
    super(module, {
      numberOfInputs: 1,
      numberOfOutputs: 1,
      outputChannelCount: [2],
      channelCount: 2,
      channelCountMode: 'clamped-max',
      processorOptions,
    });
    this.#setting = setting;
    this.#requests = new Requests(
      (message) => this.port.postMessage(message),
      () => this._generateMessageId(),
    );
    this.#spectra = new Spectra({
      context: this.context,
      moduleId: this.moduleId,
      instanceId: this.instanceId,
      connect: (destination) => this.connect(destination),
      disconnectFrom: (destination) => super.disconnect(destination),
    });
    this.#kept = initial.kept;
    this.#own = own;
    this.#isFresh = initial.isFresh;
    this.#ownNotices = initial.notices;
    this.live = new LiveState(
      {
        values: initial.values,
        terms: own.terms,
        coefficients: setting.coefficients(initial.values, own.points),
        notices: initial.notices,
        listening: NOT_LISTENING,
      },
      (isHeard) => {
        this.#hasSubscribers = isHeard;
        // Nobody is left who could end it.
        if (!isHeard) this.listen(NOT_LISTENING);
        this.#askForReports();
      },
    );
    this.context.addEventListener(
      'statechange',
      () => {
        // A closed context answers nobody.
        if (this.context.state === 'closed') this.#end();
      },
      { signal: this.#lifetime.signal },
    );
  }

  /** @throws {Error} if the processor could not be made, where the SDK's node would wait for ever */
  override async _initialize(): Promise<void> {
    try {
      const made = new Promise<void>((resolve, reject) => {
        this.#onFailure(() => {
          reject(
            new Error(
              `the audio processor could not be made; is there a WAM group "${this.groupId}" in ` +
                'this context (initializeWamHost)?',
            ),
          );
        });
        super._initialize().then(resolve, reject);
      });
      await whileOpen(this.context, made);
    } catch (error) {
      this.destroy();
      throw error;
    }
    this.#onFailure(() => {
      this.#end();
      this.#notify('The audio processor has failed: this instance is silent until it is reloaded.');
    });
  }

  override getParameterInfo(...ids: string[]): Promise<WamParameterInfoMap> {
    const infos = this.#chosen(ids).map((spec) => [spec.id, parameterInfo(spec)] as const);
    return Promise.resolve(Object.fromEntries(infos));
  }

  override async getParameterValues(
    normalized = false,
    ...ids: string[]
  ): Promise<WamParameterDataMap> {
    const values = await this.#currentValues();
    return Object.fromEntries(
      this.#chosen(ids).map((spec) => {
        const value = values[spec.id];
        return [
          spec.id,
          { id: spec.id, value: normalized ? normalize(spec, value) : value, normalized },
        ];
      }),
    );
  }

  /** Unknown ids and values that are not finite change nothing. */
  override async setParameterValues(map: WamParameterDataMap): Promise<void> {
    const values: PartialValues = {};
    for (const [key, data] of Object.entries(map)) {
      const { id = key, value, normalized } = data as Partial<typeof data>;
      const spec = this.#setting.specs.find((candidate) => candidate.id === id);
      if (spec === undefined) continue;
      const accepted = normalized ? acceptNormalized(spec, value) : acceptValue(spec, value);
      if (accepted !== undefined) values[spec.id] = accepted;
    }
    this.#kept = withoutParameters(this.#kept, Object.keys(values));
    await this.#setValues(values);
  }

  override async getState(): Promise<SavedState> {
    const { specs, model } = this.#setting;
    // What is kept goes with the values of this moment: by the answer there may be another song.
    const kept = this.#kept;
    return formatState(await this.#currentValues(), specs, model, kept);
  }

  /** Restores what it understands and keeps the rest for the next `getState`; says what it could not. */
  override async setState(state: unknown): Promise<void> {
    if (state === undefined || state === null) return;
    const { values, kept, notices, own } = this.#setting.read(state);
    this.#isFresh = false;
    this.#restoreCount++;
    this.#ownNotices = notices;
    this.#showNotices();
    void this.#setOwn(own);
    this.#kept = kept;
    await this.#setValues(values);
  }

  override getCompensationDelay(): Promise<number> {
    return Promise.resolve(0);
  }

  override scheduleEvents(...events: WamEvent[]): void {
    // The EQ takes part in nothing else; and what comes with other events may not be cloneable.
    const automation = (events as readonly unknown[])
      .filter(isAutomation)
      .map((event): AutomationEvent => {
        const { id, value, normalized } = event.data;
        const time = dueSeconds(event);
        return {
          type: event.type,
          data: { id, value, normalized: normalized === true },
          ...(time === undefined ? {} : { time }),
        };
      });
    void this.#requests.ask({ request: 'add/events', content: { events: automation } });
  }

  /** Resolves when none is left; the API promises nothing, but the SDK's own may be awaited. */
  // eslint-disable-next-line @typescript-eslint/no-misused-promises
  override async clearEvents(): Promise<void> {
    await this.#requests.ask({ request: 'remove/events' });
  }

  // The API declares these with overloads that only `unknown` takes all in. The SDK's own take none but
  // the WAM's events, without a word, and a host may wait for others that a node has.
  override addEventListener(type: string, listener: unknown, options?: unknown): void {
    EventTarget.prototype.addEventListener.call(
      this,
      type,
      listener as EventListener,
      options as AddEventListenerOptions,
    );
    if (type !== 'wam-automation') return;
    const { once, signal } = Object(options) as AddEventListenerOptions;
    if (signal?.aborted === true) return;
    const leave = (): void => this.removeEventListener(type, listener, options);
    signal?.addEventListener('abort', leave);
    if (once === true) super.addEventListener('wam-automation', leave, { once: true });
    this.#automationListeners.add(listener);
    this.#askForReports();
  }

  override removeEventListener(type: string, listener: unknown, options?: unknown): void {
    EventTarget.prototype.removeEventListener.call(
      this,
      type,
      listener as EventListener,
      options as EventListenerOptions,
    );
    if (type === 'wam-automation' && this.#automationListeners.delete(listener)) {
      this.#askForReports();
    }
  }

  override destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#end();
    super.destroy();
  }

  override _onMessage(message: MessageEvent): void {
    const data = message.data as Partial<AnswerMessage & ReportMessage>;
    if (data.report !== undefined) {
      this.#takeReport(data.report);
      return;
    }
    if (!this.#requests.take(data)) super._onMessage(message);
  }

  /**
   * Waits for onnxruntime, and tells of it, until it is there or the instance ends. Resolves once its
   * rows are in use, or once it is known that they will not be for now.
   */
  async followRuntime(runtime: SharedRuntime): Promise<void> {
    this.#runtime = runtime;
    const { signal } = this.#lifetime;
    const over = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([runtime.follow(this, signal), over]);
  }

  tellOfRuntime(notice: string | undefined): void {
    this.#runtimeNotice = notice;
    this.#showNotices();
  }

  /** Gives the processor onnxruntime's table of the present pair, if there is one. */
  async takeRuntime(): Promise<void> {
    const { termA, termB } = this.live.snapshot.values;
    try {
      const table = await this.#setting.table(termA, termB);
      if (table !== undefined)
        await this.#requests.ask({ request: 'set/table', content: { table } });
    } catch (error) {
      // The sound is right by the processor's own decode.
      this.#notify((error as Error).message);
    }
  }

  /** Lets a part of the sound be heard in place of all, while somebody looks at the instrument. */
  listen(listening: Listening): void {
    const accepted = acceptListening(listening);
    if (isSameListening(accepted, this.live.snapshot.listening)) return;
    this.live.update({ listening: accepted });
    void this.#requests.ask({ request: 'set/listening', content: accepted });
  }

  /** Opens the spectra of what comes in and of what goes out; to be closed. None where all has ended. */
  spectrum(): SpectrumTap | undefined {
    // A context is closed before it tells.
    const hasEnded = this.#lifetime.signal.aborted || this.context.state === 'closed';
    return hasEnded ? undefined : this.#spectra.open();
  }

  // The API declares these with overloads that only `unknown` takes all in.
  override disconnect(...args: unknown[]): void {
    super.disconnect(...(args as [AudioNode]));
    // A host that disconnects everything does not mean what it does not know of.
    if (args.length > 0 && typeof args[0] !== 'number') return;
    this.#spectra.rejoin();
  }

  /** What the GUI has put into the state, or what a state brought in its place. */
  get keptForGui(): unknown {
    return this.#kept.fields[GUI_FIELD];
  }

  /** Puts it into the state that is saved next. */
  keepForGui(value: unknown): void {
    this.#kept = withField(this.#kept, GUI_FIELD, value);
    // Other GUIs of this instance are to see it.
    this.live.update({});
  }

  /** The words of one's own that this instance has. */
  get ownWords(): OwnWords {
    return this.#own;
  }

  /** Exchanges them, in the sound and in the state. Resolves once the processor has them. */
  async setOwnWords(own: OwnWords): Promise<void> {
    this.#isFresh = false;
    const kept = withField(this.#kept, OWN_FIELD, own.save());
    this.#kept = withField(kept, LEFT_FIELD, own.saveLeft());
    await this.#setOwn(own);
  }

  /** Whether nothing was said of the own words yet, neither by a state nor by a person. */
  get isFresh(): boolean {
    return this.#isFresh;
  }

  /** Another number after each state that was restored. */
  get restoreCount(): number {
    return this.#restoreCount;
  }

  async #setOwn(own: OwnWords): Promise<void> {
    if (own === this.#own) return;
    this.#own = own;
    const { values } = this.live.snapshot;
    const coefficients = this.#setting.coefficients(values, own.points);
    this.live.update({ terms: own.terms, coefficients });
    const content = { points: own.ownPoints };
    await this.#requests.ask({ request: 'set/own-words', content });
  }

  async #setValues(values: PartialValues): Promise<void> {
    const before = this.live.snapshot.values;
    const wanted = { ...before, ...values };
    const coefficients = this.#setting.coefficients(wanted, this.#own.points);
    // Before anybody is told: a host that is may save at once, and is to get these values.
    const asked = this.#requests.ask({ request: 'set/values', content: { values } });
    this.#take(wanted, coefficients);
    this.#settingsUnderWay++;
    const answer = await asked;
    this.#settingsUnderWay--;
    // Automation may have moved other parameters meanwhile, in reports that were not taken.
    if (answer !== undefined && this.#settingsUnderWay === 0) {
      this.#take(answer, this.live.snapshot.coefficients);
    }
    if (wanted.termA === before.termA && wanted.termB === before.termB) return;
    // The processor has decoded the pair by itself by now; the table is the everyday path's word.
    await this.takeRuntime();
    // Where onnxruntime is missing, now is a time to try again, but none to wait for it.
    void this.#runtime?.load();
  }

  /**
   * Calls `listener` when the processor throws, as long as the instance lives. `onprocessorerror` is the
   * host's: what it assigns there takes the place of what was.
   */
  #onFailure(listener: () => void): void {
    // Chromium gives the event that property's handler, too, but calls it "error" (seen in 156).
    for (const type of ['processorerror', 'error']) {
      this.addEventListener(type, listener, { signal: this.#lifetime.signal });
    }
  }

  /** Nobody answers any more, nothing is listened to, and what came in last is not to stand in the spectra. */
  #end(): void {
    this.#lifetime.abort();
    this.#requests.end();
    this.#spectra.close();
  }

  /** Shows a notice to the user until the next state is restored. */
  #notify(notice: string): void {
    if (this.#ownNotices.includes(notice)) return;
    this.#ownNotices = [...this.#ownNotices, notice];
    this.#showNotices();
  }

  #showNotices(): void {
    const own = this.#ownNotices;
    const notices = this.#runtimeNotice === undefined ? own : [...own, this.#runtimeNotice];
    this.live.update({ notices });
  }

  async #currentValues(): Promise<ParameterValues> {
    const { values } = this.live.snapshot;
    return (await this.#requests.ask({ request: 'get/values' })) ?? values;
  }

  #askForReports(): void {
    const on = this.#hasSubscribers || this.#automationListeners.size > 0;
    void this.#requests.ask({ request: 'set/reports', content: { on } });
  }

  #takeReport({ values, coefficients }: ReportMessage['report']): void {
    // A report that left before a change arrived would turn a slider back under the hand.
    this.#take(this.#settingsUnderWay > 0 ? this.live.snapshot.values : values, coefficients);
  }

  /** Tells GUIs, and hosts by the only event that the WAM has for it, what has changed. */
  #take(values: ParameterValues, coefficients: Float64Array): void {
    const before = this.live.snapshot.values;
    this.live.update({ values, coefficients });
    if (this.#automationListeners.size === 0) return;
    for (const id of PARAMETER_IDS) {
      if (values[id] === before[id]) continue;
      this._onEvent({
        type: 'wam-automation',
        data: { id, value: values[id], normalized: false },
        time: this.context.currentTime,
      });
    }
  }

  #chosen(ids: readonly string[]): readonly ParameterSpec[] {
    const { specs } = this.#setting;
    return ids.length === 0 ? specs : specs.filter((spec) => ids.includes(spec.id));
  }
}
