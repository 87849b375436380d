import { WebAudioModule } from '@webaudiomodules/sdk';
import type { WamDescriptor } from '@webaudiomodules/api';
import descriptorJson from '../descriptor.json';
import { parameterSpecs } from '../protocol/index.ts';
import type { PackedModel } from '../protocol/index.ts';
import { shippedDecoder, shippedDecoderBytes, shippedVocabulary } from '../words/shipped-model.ts';
import { checkContext } from './checked-context.ts';
import { coefficientsAt } from './coefficients-at.ts';
import { Controller } from './controller.ts';
import { readInitialState } from './initial-state.ts';
import type { InitialState } from './initial-state.ts';
import { MorphNode } from './morph-node.ts';
import type { NodeDependencies } from './morph-node.ts';
import { NearTerms } from './near-terms.ts';
import { OwnWordService } from './own-words/own-word-service.ts';
import { packedModel } from './packed-model.ts';
import { PluginInstrument } from './plugin-instrument.ts';
import { Runtime } from './runtime/runtime.ts';
import { SharedRuntime } from './runtime/shared-runtime.ts';
import type { Teacher } from './own-words/teacher.ts';
import { Worklet } from './worklet.ts';

const PROCESSOR_URL = new URL('./processor.js', import.meta.url);
const ENGINE_SCRIPT_URL = new URL('./engine-script.js', import.meta.url);
const RUNTIME_FOLDER = new URL('./ort/', import.meta.url);
const ENCODER_URL = new URL('./model/encoder.onnx', import.meta.url);

const model = { vocabulary: shippedVocabulary, decoder: shippedDecoder };
const specs = parameterSpecs(shippedVocabulary.terms.map(({ term }) => term));
const controller = new Controller(
  shippedVocabulary,
  shippedDecoder,
  new Runtime(shippedDecoderBytes, RUNTIME_FOLDER),
);
/** Packed with the first instance. */
let packed: PackedModel | undefined;
const worklet = new Worklet(PROCESSOR_URL, ENGINE_SCRIPT_URL);
const nearTerms = new NearTerms(shippedVocabulary, shippedDecoder, ENCODER_URL);
const runtime = new SharedRuntime(async () => {
  // In a later task, so that the host gets its instance, and may connect it, first.
  await new Promise((next) => setTimeout(next));
  // Requested before the 14 MB, which do not wait for it: a file that stalls must not hold up another.
  void fetchAhead();
  await controller.loadRuntime();
});

/** The plugin: `createInstance(groupId, audioContext, state?)`, as every WAM host calls it. */
export default class NeuralEqMorph extends WebAudioModule {
  /**
   * Resolves once onnxruntime's rows are in use, or once it is known that they will not be. Until then an
   * instance sounds by the plain forward pass; the two differ by less than -100 dBFS.
   */
  settled: Promise<void> = Promise.resolve();
  readonly #uniqueId = uniqueId();
  /** A host may change its copy. */
  readonly #descriptor: WamDescriptor = structuredClone(descriptorJson);
  #node: MorphNode | undefined;
  /** One for all GUIs of the node: the next GUI goes on with what was begun in one that is closed. */
  #ownWords: OwnWordService | undefined;

  /** Inlined, so that no instance fetches it. Hosts find the file beside this one. */
  override get descriptor(): WamDescriptor {
    return this.#descriptor;
  }

  /** The processor's name. It has the version, because a page may hold two versions of the plugin. */
  override get moduleId(): string {
    return __MODULE_ID__;
  }

  /** Replaces the SDK's id, which is made from the time: some browsers give only milliseconds. */
  override get instanceId(): string {
    return `${this.moduleId}-${this.#uniqueId}`;
  }

  /** Uses the state that a host hands over, which the SDK drops (SDK 0.0.12, WebAudioModule.js). */
  override async initialize(state?: unknown): Promise<this> {
    checkContext(this.audioContext);
    this.#node = await this.createAudioNode(state);
    this.#ownWords = new OwnWordService(this.#node, model, loadTeacher);
    this.audioNode = this.#node;
    this.initialized = true;
    return this;
  }

  override async createAudioNode(initialState?: unknown): Promise<MorphNode> {
    const { audioContext } = this;
    const initial = readState(initialState);
    const { termA, termB } = initial.values;
    const table = await controller.table(termA, termB).catch(() => undefined);
    const node = await worklet.make(audioContext, () => {
      packed ??= packedModel(shippedVocabulary, shippedDecoderBytes);
      const dependencies: NodeDependencies = {
        specs,
        packedModel: packed,
        table: (a, b) => controller.table(a, b),
        read: readState,
        coefficients: (values, points) =>
          coefficientsAt(controller.row(values, points), values, audioContext.sampleRate),
      };
      return new MorphNode(this, dependencies, initial, table);
    });
    await node._initialize();
    // An offline rendering is over before onnxruntime is loaded.
    if (table === undefined && !('startRendering' in audioContext)) {
      this.settled = node.followRuntime(runtime);
    }
    return node;
  }

  /** @throws {Error} before `initialize` */
  override async createGui(): Promise<HTMLElement> {
    const node = this.#node;
    const ownWords = this.#ownWords;
    if (node === undefined || ownWords === undefined) {
      throw new Error('createGui was called before initialize');
    }
    const { createElement, loadLanguage } = await loadGui();
    await loadLanguage();
    return createElement(
      new PluginInstrument(node, specs, ownWords, {
        walk: (termA, termB) => controller.walk(termA, termB, node.ownWords.points),
        row: (position) => controller.row(position, node.ownWords.points),
        nearest: (row) => nearTerms.nearest(row),
      }),
    );
  }

  /** The GUI ends its subscriptions when it leaves the document. */
  override destroyGui(gui: Element): void {
    gui.remove();
  }
}

const loadGui = () => import('../gui/index.ts');

function readState(state: unknown): InitialState {
  return readInitialState(state, specs, model);
}

/** Loads a chunk of its own, which only lessons need. */
async function loadTeacher(): Promise<Teacher> {
  try {
    const { Teacher } = await import('./own-words/teacher.ts');
    return new Teacher(model);
  } catch (cause) {
    throw new Error('Lessons could not be loaded; is the network there? Ask again.', { cause });
  }
}

/** Fetches what may be needed when the network is gone. Never rejects. */
async function fetchAhead(): Promise<void> {
  // What fails is fetched again, and the failure shown, when it is needed.
  const gui = loadGui().then(({ loadParts }) => loadParts());
  await Promise.allSettled([gui, worklet.keep(), loadTeacher()]);
}

/** Sixteen random hexadecimal digits. Pages without https do not have crypto.randomUUID. */
function uniqueId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
