import { WamNode } from '@webaudiomodules/sdk';
import type { WamEvent, WamParameterDataMap, WamParameterInfoMap } from '@webaudiomodules/api';
import type { WebAudioModule } from '@webaudiomodules/sdk';
import {
  NOT_LISTENING,
  PARAMETER_IDS,
  acceptListening,
  formatState,
  isSameListening,
} from '../protocol/index.ts';
import type {
  AnswerMessage,
  Listening,
  MorphTable,
  PackedModel,
  ParameterSpec,
  ParameterValues,
  PartialValues,
  ReportMessage,
  RequestMessage,
  SavedState,
} from '../protocol/index.ts';
import type { WordPoints } from '../words/index.ts';
import { AutomationAudience } from './automation-audience.ts';
import { automationEvents } from './automation-events.ts';
import { onContextEnd } from './context-end.ts';
import { copiedState } from './copied-state.ts';
import { nodeOptions } from './initial-state.ts';
import type { InitialState } from './initial-state.ts';
import { LiveState } from './live-state.ts';
import { NoticeBoard } from './notice-board.ts';
import { holdUntilAnswered } from './offline-start.ts';
import type { OwnWords } from './own-words/own-words.ts';
import { acceptedValues, parameterData, parameterInfos } from './parameter-infos.ts';
import { onProcessorFailure } from './processor-failure.ts';
import { Requests } from './requests.ts';
import type { EndReason } from './requests.ts';
import { RuntimeTables } from './runtime-tables.ts';
import type { SharedRuntime } from './runtime/shared-runtime.ts';
import { SampleFeeds } from './sample-feeds.ts';
import type { SampleFeed } from './sample-feeds.ts';
import { SavedExtras } from './saved-extras.ts';
import { ValueExchange } from './value-exchange.ts';
import { whileOpen } from './while-open.ts';

const FAILURE_NOTICE =
  'The audio processor has failed: this instance is silent until it is reloaded.';

type ListenerArguments = Parameters<EventTarget['addEventListener']>;
type AnyArguments = [type: string, listener: unknown, options?: unknown];

/** What a node needs of the plugin around it. */
export interface NodeDependencies {
  readonly specs: readonly ParameterSpec[];
  /** The model that the terms belong to. */
  readonly packedModel: PackedModel;
  /** The morph table of a pair; undefined where the processor decodes the pair itself. */
  table(termA: number, termB: number): Promise<MorphTable | undefined>;
  /** Reads a saved state, whatever it is. Never throws. */
  read(state: unknown): InitialState;
  /** The coefficients that the processor will use with these values and these points of the words. */
  coefficients(values: ParameterValues, points: WordPoints): Float64Array;
}

/**
 * The main thread's side of an instance: the node that hosts see. It keeps the WAM's contract where the SDK's node
 * does not: no call hangs, every input is checked, and events cross in one message. After the end of the instance
 * its calls resolve with what was last known.
 */
export class MorphNode extends WamNode {
  /** What is known of the instance, for the GUI. */
  readonly live: LiveState;
  readonly #dependencies: NodeDependencies;
  readonly #requests: Requests;
  readonly #values: ValueExchange;
  readonly #extras: SavedExtras;
  readonly #notices: NoticeBoard;
  readonly #audience: AutomationAudience;
  readonly #runtimeTables: RuntimeTables;
  readonly #feeds: SampleFeeds;
  /** Aborts when the instance, its processor or its context ends. */
  readonly #lifetime = new AbortController();
  #hasSubscribers = false;
  #isDestroyed = false;

  constructor(
    module: WebAudioModule,
    dependencies: NodeDependencies,
    initial: InitialState,
    table: MorphTable | undefined,
  ) {
    super(module, nodeOptions(initial, dependencies.packedModel, table));
    const { own, values, notices } = initial;
    this.#dependencies = dependencies;
    this.#requests = new Requests(
      (message) => this.port.postMessage(message, transferred(message)),
      () => this._generateMessageId(),
    );
    const letGo = holdUntilAnswered(this.context, this.#requests);
    this.#lifetime.signal.addEventListener('abort', letGo);
    this.#feeds = new SampleFeeds(this.context, (port) => {
      void this.#requests.tell({ request: 'set/samples', content: port ? { port } : {} });
    });
    this.#extras = new SavedExtras(initial);
    this.live = new LiveState(
      {
        values,
        automated: new Set(),
        terms: own.terms,
        coefficients: dependencies.coefficients(values, own.points),
        notices,
        listening: NOT_LISTENING,
      },
      (hasSubscribers) => {
        this.#hasSubscribers = hasSubscribers;
        // The user could not end it without a GUI.
        if (!hasSubscribers) this.listen(NOT_LISTENING);
        this.#askForReports();
      },
    );
    const { live } = this;
    this.#values = new ValueExchange({
      live,
      requests: this.#requests,
      coefficients: (each) => dependencies.coefficients(each, this.ownWords.points),
      onValues: this.#tellHosts.bind(this),
    });
    this.#notices = new NoticeBoard(notices, (all) => live.update({ notices: all }));
    this.#audience = new AutomationAudience(this, () => this.#askForReports());
    this.#runtimeTables = new RuntimeTables({
      live,
      notices: this.#notices,
      table: (termA, termB) => dependencies.table(termA, termB),
      setTable: (each) => this.#requests.tell({ request: 'set/table', content: { table: each } }),
    });
    onContextEnd(this.context, this.#lifetime.signal, {
      refresh: () => this.#values.refresh(),
      end: () => this.#end('context closed'),
    });
  }

  /** @throws {Error} if the processor could not be made, where the SDK's node would wait for ever */
  override async _initialize(): Promise<void> {
    try {
      const made = new Promise<void>((resolve, reject) => {
        onProcessorFailure(this, this.#lifetime.signal, () => {
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
    onProcessorFailure(this, this.#lifetime.signal, () => {
      this.#end('processor failed');
      this.#notices.add(FAILURE_NOTICE);
    });
  }

  override getParameterInfo(...ids: string[]): Promise<WamParameterInfoMap> {
    return Promise.resolve(parameterInfos(this.#chosen(ids)));
  }

  override async getParameterValues(
    normalized = false,
    ...ids: string[]
  ): Promise<WamParameterDataMap> {
    return parameterData(await this.#values.current(), this.#chosen(ids), normalized);
  }

  /** Unknown ids and values that are not finite change nothing. */
  override async setParameterValues(map: WamParameterDataMap): Promise<void> {
    const values = acceptedValues(map, this.#dependencies.specs);
    this.#extras.forgetParameters(Object.keys(values));
    await this.#setValues(values);
  }

  override async getState(): Promise<SavedState> {
    const { specs, packedModel } = this.#dependencies;
    // Read before the answer, when another state may have been restored.
    const { kept } = this.#extras;
    const values = await this.#values.current();
    return copiedState(formatState(values, specs, packedModel.hash, kept));
  }

  /** Restores what it understands, keeps the rest for the next `getState`, and shows a notice of it. */
  override async setState(state: unknown): Promise<void> {
    if (state === undefined || state === null) return;
    const restored = this.#dependencies.read(state);
    const isSameOwn = restored.own === this.ownWords;
    this.#extras.restore(restored);
    this.#notices.replace(restored.notices);
    if (!isSameOwn) void this.#sendOwnWords();
    await this.#setValues(restored.values);
  }

  override getCompensationDelay(): Promise<number> {
    return Promise.resolve(0);
  }

  override scheduleEvents(...events: WamEvent[]): void {
    const content = { events: automationEvents(events) };
    void this.#requests.tell({ request: 'add/events', content });
  }

  /** Resolves when all events are removed. The API returns nothing, but the SDK's method may be awaited. */
  // eslint-disable-next-line @typescript-eslint/no-misused-promises
  override async clearEvents(): Promise<void> {
    await this.#requests.tell({ request: 'remove/events' });
  }

  // The API declares these with overloads, and only parameters of type `unknown` fit all overloads. The SDK's
  // methods silently ignore all events but the WAM's, and a host may wait for other events of an audio node.
  override addEventListener(...args: AnyArguments): void {
    EventTarget.prototype.addEventListener.apply(this, args as ListenerArguments);
    if (args[0] === 'wam-automation') this.#audience.join(args[1], args[2]);
  }

  override removeEventListener(...args: AnyArguments): void {
    EventTarget.prototype.removeEventListener.apply(this, args as ListenerArguments);
    if (args[0] === 'wam-automation') this.#audience.leave(args[1]);
  }

  override destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#end('destroyed');
    super.destroy();
  }

  override _onMessage(message: MessageEvent): void {
    const data = message.data as Partial<AnswerMessage & ReportMessage>;
    if (data.report !== undefined) this.#values.takeReport(data.report);
    else if (!this.#requests.take(data)) super._onMessage(message);
  }

  /** Uses onnxruntime from when it is loaded. See RuntimeTables.follow. */
  followRuntime(runtime: SharedRuntime): Promise<void> {
    return this.#runtimeTables.follow(runtime, this.#lifetime.signal);
  }

  /** Plays a part of the sound in place of all of it, until the last subscription to `live` ends. */
  listen(listening: Listening): void {
    const accepted = acceptListening(listening);
    if (isSameListening(accepted, this.live.snapshot.listening)) return;
    this.live.update({ listening: accepted });
    void this.#requests.tell({ request: 'set/listening', content: accepted });
  }

  /** Opens the samples of input and output; the caller closes them. Undefined after the end of the instance. */
  samples(): SampleFeed | undefined {
    // A context is closed before its statechange event.
    const hasEnded = this.#lifetime.signal.aborted || this.context.state === 'closed';
    return hasEnded ? undefined : this.#feeds.open();
  }

  /** What the GUI keeps in the state, or what a restored state has there. */
  get keptForGui(): unknown {
    return this.#extras.gui;
  }

  /** Sets what the GUI keeps in the state. */
  keepForGui(value: unknown): void {
    this.#extras.gui = value;
    // Tells the other GUIs of this instance.
    this.live.update({});
  }

  get ownWords(): OwnWords {
    return this.#extras.ownWords;
  }

  /** Exchanges the own words, in the sound and in the state. Resolves once the processor has them. */
  async setOwnWords(own: OwnWords): Promise<void> {
    const isSame = own === this.ownWords;
    this.#extras.setOwnWords(own);
    if (!isSame) await this.#sendOwnWords();
  }

  /** Whether neither a saved state nor a person has decided yet which own words there are. */
  get isFresh(): boolean {
    return this.#extras.isFresh;
  }

  /** Another number after each state that was restored. */
  get restoreCount(): number {
    return this.#extras.restoreCount;
  }

  /** Shows the own words and gives them to the processor. */
  async #sendOwnWords(): Promise<void> {
    const { terms, points, ownPoints } = this.ownWords;
    const coefficients = this.#dependencies.coefficients(this.live.snapshot.values, points);
    this.live.update({ terms, coefficients });
    await this.#requests.tell({ request: 'set/own-words', content: { points: ownPoints } });
  }

  async #setValues(values: PartialValues): Promise<void> {
    const before = this.live.snapshot.values;
    await this.#values.set(values);
    const { termA, termB } = { ...before, ...values };
    const isSamePair = termA === before.termA && termB === before.termB;
    if (!isSamePair) await this.#runtimeTables.takePair();
  }

  /** Settles all requests, ends all listening, and closes the feeds. */
  #end(reason: EndReason): void {
    this.#lifetime.abort();
    this.#feeds.close();
    this.#requests.end(reason);
  }

  #askForReports(): void {
    const on = this.#hasSubscribers || !this.#audience.isEmpty;
    void this.#requests.tell({ request: 'set/reports', content: { on } });
  }

  /** Sends hosts a `wam-automation` event for each value that has changed: the WAM has no other. */
  #tellHosts(values: ParameterValues, before: ParameterValues): void {
    if (this.#audience.isEmpty) return;
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
    const { specs } = this.#dependencies;
    return ids.length === 0 ? specs : specs.filter((spec) => ids.includes(spec.id));
  }
}

/** What a message hands over to the audio thread. */
function transferred(message: RequestMessage): Transferable[] {
  const port = message.request === 'set/samples' ? message.content.port : undefined;
  return port === undefined ? [] : [port];
}
