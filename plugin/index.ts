import { WebAudioModule } from '@webaudiomodules/sdk';
import type { WamDescriptor } from '@webaudiomodules/api';
import descriptorJson from '../descriptor.json';
import { defaultValues, parameterSpecs, parseState, NOTHING_KEPT } from '../protocol/index.ts';
import { shippedDecoder, shippedDecoderBytes, shippedVocabulary } from '../words/shipped-model.ts';
import { coefficientsAt } from './coefficients-at.ts';
import { Controller } from './controller.ts';
import { MorphNode } from './morph-node.ts';
import type { InitialState } from './morph-node.ts';
import { NearTerms } from './near-terms.ts';
import { OwnWordService } from './own-words/own-word-service.ts';
import { OwnWords } from './own-words/own-words.ts';
import { PluginInstrument } from './plugin-instrument.ts';
import { Runtime } from './runtime/runtime.ts';
import { SharedRuntime } from './runtime/shared-runtime.ts';
import type { Teacher } from './own-words/teacher.ts';
import { uniqueId } from './unique-id.ts';
import { keepWorklet, loadWorklet } from './worklet.ts';

const PROCESSOR_URL = new URL('./processor.js', import.meta.url);
const RUNTIME_FOLDER = new URL('./ort/', import.meta.url);
const ENCODER_URL = new URL('./model/encoder.onnx', import.meta.url);

const model = { vocabulary: shippedVocabulary, decoder: shippedDecoder };
const specs = parameterSpecs(shippedVocabulary.terms.map(({ term }) => term));
const controller = new Controller(
  shippedVocabulary,
  shippedDecoder,
  new Runtime(shippedDecoderBytes, RUNTIME_FOLDER),
);
const nearTerms = new NearTerms(shippedVocabulary, shippedDecoder, ENCODER_URL);
const runtime = new SharedRuntime(async () => {
  // In a task of its own, so that the host has its instance, and may have connected it, before.
  await new Promise((next) => setTimeout(next));
  // Ahead of the 14 MB, which do not wait for it: a file that stalls must not hold up another.
  void stockUp();
  await controller.loadRuntime();
});

/** The plugin: `createInstance(groupId, audioContext, state?)`, as every WAM host calls it. */
export default class NeuralEqMorph extends WebAudioModule {
  /**
   * Resolves once onnxruntime's rows are in use, or once it is known that they will not be. Until then
   * an instance sounds by the plain forward pass, which differs by less than -100 dBFS.
   */
  settled: Promise<void> = Promise.resolve();
  readonly #uniqueId = uniqueId();
  #node: MorphNode | undefined;
  /** One for all GUIs of the node: what is left in one of them is gone on with in the next. */
  #desk: OwnWordService | undefined;

  /** Inlined, so that no instance fetches it; the file lies beside this one for hosts that do. */
  override get descriptor(): WamDescriptor {
    return descriptorJson;
  }

  /** The processor's name: with the version, for two versions may live in one page. */
  override get moduleId(): string {
    return __MODULE_ID__;
  }

  /** The SDK's own is made from a clock that some browsers hold back. */
  override get instanceId(): string {
    return `${this.moduleId}-${this.#uniqueId}`;
  }

  /** Honours the state that a host hands over, which the SDK drops (SDK 0.0.12, WebAudioModule.js). */
  override async initialize(state?: unknown): Promise<this> {
    this.#node = await this.createAudioNode(state);
    this.#desk = new OwnWordService(this.#node, model, loadTeacher);
    this.audioNode = this.#node;
    this.initialized = true;
    return this;
  }

  override async createAudioNode(initialState?: unknown): Promise<MorphNode> {
    const { audioContext } = this;
    await loadWorklet(audioContext, PROCESSOR_URL);
    const initial = beginning(initialState);
    const { termA, termB } = initial.values;
    const table = await controller.table(termA, termB).catch(() => undefined);
    const node = new MorphNode(
      this,
      {
        specs,
        model: shippedVocabulary.model,
        table: (a, b) => controller.table(a, b),
        read: beginning,
        coefficients: (values, points) =>
          coefficientsAt(controller.row(values, points), values, audioContext.sampleRate),
      },
      initial,
      table,
    );
    await node._initialize();
    // A bounce is over before anything more is there, and needs nothing that it would bring.
    if (table === undefined && !(audioContext instanceof OfflineAudioContext)) {
      this.settled = node.followRuntime(runtime);
    }
    return node;
  }

  /** @throws {Error} before `initialize` */
  override async createGui(): Promise<HTMLElement> {
    const node = this.#node;
    const desk = this.#desk;
    if (node === undefined || desk === undefined) {
      throw new Error('createGui was called before initialize');
    }
    const { createElement } = await loadGui();
    return createElement(
      new PluginInstrument(node, specs, desk, {
        walk: (termA, termB) => controller.walk(termA, termB, node.ownWords.points),
        row: (position) => controller.row(position, node.ownWords.points),
        nearest: (row) => nearTerms.nearest(row),
      }),
    );
  }

  /** What the GUI listens to ends when it leaves the document. */
  override destroyGui(gui: Element): void {
    gui.remove();
  }
}

function loadGui(): Promise<typeof import('../gui/index.ts')> {
  return import('../gui/index.ts');
}

/** A chunk of its own: few people teach a word, and nobody does before a GUI is open. */
async function loadTeacher(): Promise<Teacher> {
  try {
    const { Teacher } = await import('./own-words/teacher.ts');
    return new Teacher(model);
  } catch (cause) {
    throw new Error('Lessons could not be loaded; is the network there? Ask again.', { cause });
  }
}

/** Fetches what may be needed when the network is gone, once an instance is up. Never rejects. */
async function stockUp(): Promise<void> {
  // What fails is asked for again, and said, when it is needed.
  const gui = loadGui().then(({ loadParts }) => loadParts());
  await Promise.allSettled([gui, keepWorklet(PROCESSOR_URL), loadTeacher()]);
}

function beginning(state: unknown): InitialState {
  if (state === undefined || state === null) {
    const values = defaultValues(specs);
    const own = OwnWords.none(model);
    return { values, kept: NOTHING_KEPT, notices: [], own, isFresh: true };
  }
  const { values, kept, notices } = parseState(state, specs, shippedVocabulary.model);
  const { ownWords, ownPlacesLeft } = kept.fields;
  const words = OwnWords.read(ownWords, model, ownPlacesLeft);
  const all = [...notices, ...words.notices];
  return { values, kept, notices: all, own: words.own, isFresh: false };
}
