import type { WamEvent } from '@webaudiomodules/api';
import type { WamProcessor as SdkProcessor } from '@webaudiomodules/sdk';
import { Engine, MAX_RENDER_SAMPLES } from '../engine/index.ts';
import type { EngineModule } from '../engine/index.ts';
import { PARAMETER_IDS, acceptValue, isOurs, namedValues } from '../protocol/index.ts';
import type {
  AnswerMessage,
  MorphTable,
  ParameterSpec,
  ParameterValues,
  PartialValues,
  ProcessorOptions,
  RequestMessage,
} from '../protocol/index.ts';
import { EventQueue } from './event-queue.ts';
import { GuiSender } from './gui-sender.ts';
import { LoadedModels } from './loaded-models.ts';
import { queueAutomation } from './queue-automation.ts';

/** Options as the SDK's node sends them: the SDK's own beside ours. */
interface NodeOptions {
  readonly processorOptions: ProcessorOptions;
}

/**
 * The plugin's processor class: events to the sample, messages and reports around an engine.
 *
 * The SDK's class gives the WAM's place in its group, its port and its graph of events. Its processing loop
 * is replaced: it allocates in each quantum, takes every quantum for 128 frames, and neither clamps nor
 * rounds (SDK 0.0.12, WamProcessor.js).
 *
 * @param Base the SDK's WamProcessor, made in this worklet
 * @param module shared by all instances of the context
 */
export function createProcessorClass(
  Base: typeof SdkProcessor,
  module: EngineModule,
): AudioWorkletProcessorConstructor {
  const models = new LoadedModels(module);

  class MorphProcessor extends Base {
    readonly #engine: Engine;
    readonly #specs: readonly ParameterSpec[];
    readonly #events = new EventQueue();
    readonly #guiSender: GuiSender;
    #isDestroyed = false;

    constructor(options: NodeOptions) {
      super(options);
      const { model, values, table, ownPoints } = options.processorOptions;
      const loaded = models.get(model);
      this.#specs = loaded.specs;
      const numbers = PARAMETER_IDS.map((id) => values[id]);
      this.#engine = new Engine(module, loaded.model, sampleRate, numbers);
      this.#guiSender = new GuiSender(this.#engine, module, sampleRate, (message) => {
        this.port.postMessage(message);
      });
      this.#engine.setOwnWords({ points: ownPoints });
      if (table !== undefined) this.#setTable(table);
      this.#engine.settle();
    }

    /** Called by WAMs and hosts on this thread, such as Pedalboard2. */
    override scheduleEvents(...events: WamEvent[]): void {
      this.#schedule(events);
    }

    override clearEvents(): void {
      this.#events.clear();
    }

    override process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
      if (this.#isDestroyed) return false;
      const output = outputs[0];
      const left = output?.[0];
      if (output === undefined || left === undefined) return true;
      const right = output[1] ?? left;
      const input = inputs[0];
      // Without a connection there is no channel; the filters ring out into silence.
      const inLeft = input?.[0] ?? silence(left.length);
      const inRight = input?.[1] ?? inLeft;

      const { length } = left;
      let done = 0;
      if (this.#events.length > 0) {
        done = this.#renderEvents(inLeft, inRight, left, right);
      }
      for (; done < length; done += MAX_RENDER_SAMPLES) {
        const count = Math.min(length - done, MAX_RENDER_SAMPLES);
        this.#engine.render(inLeft, inRight, left, right, done, count);
        if (this.#guiSender.isOn) this.#guiSender.advance(count);
      }
      return true;
    }

    /**
     * Renders until no event waits. Only events need the frame of the context, and an idle quantum costs
     * less without reading it.
     *
     * @returns number of samples rendered
     */
    #renderEvents(
      inLeft: Float32Array,
      inRight: Float32Array,
      left: Float32Array,
      right: Float32Array,
    ): number {
      const start = currentFrame;
      let done = 0;
      while (done < left.length && this.#events.length > 0) {
        while (this.#events.nextFrame <= start + done) {
          this.#engine.set(this.#events.nextParameter, this.#events.nextValue);
          this.#events.shift();
        }
        const untilEvent = this.#events.nextFrame - start - done;
        const count = Math.min(left.length - done, untilEvent, MAX_RENDER_SAMPLES);
        this.#engine.render(inLeft, inRight, left, right, done, count);
        if (this.#guiSender.isOn) this.#guiSender.advance(count);
        done += count;
      }
      return done;
    }

    override destroy(): void {
      if (this.#isDestroyed) return;
      this.#isDestroyed = true;
      this.#guiSender.destroy();
      this.#engine.destroy();
      super.destroy();
    }

    override async _onMessage(message: MessageEvent): Promise<void> {
      const data = message.data as { readonly id: number; readonly request?: string };
      if (isOurs(data.request)) {
        this.#answer(message.data as RequestMessage);
        return;
      }
      // The SDK's own requests. If its handler throws, the sender would wait for an answer for ever.
      try {
        await super._onMessage(message);
      } catch {
        if (data.request !== undefined) this.#post(data.id, data.request, 'error');
      }
    }

    // Hosts broadcast these to every plugin; the SDK's defaults print on the audio thread.
    override _onTransport(): void {}
    override _onMidi(): void {}
    override _onSysex(): void {}
    override _onMpe(): void {}
    override _onOsc(): void {}

    /** The node answers for parameter infos; nothing of the SDK's parameter machinery is used. */
    override _initialize(): void {}

    #answer(message: RequestMessage): void {
      // The port closes with the instance, but a message may be under way.
      if (this.#isDestroyed) return;
      const { id, request } = message;
      switch (message.request) {
        case 'get/values':
          this.#post(id, request, this.#values);
          break;
        case 'set/values':
          this.#setValues(message.content.values);
          this.#engine.settle();
          this.#post(id, request, this.#values);
          break;
        case 'set/table':
          this.#setTable(message.content.table);
          this.#engine.settle();
          this.#post(id, request, undefined);
          break;
        case 'set/own-words':
          this.#engine.setOwnWords({ points: message.content.points });
          this.#engine.settle();
          this.#post(id, request, undefined);
          break;
        case 'add/events':
          this.#schedule(message.content.events);
          this.#post(id, request, undefined);
          break;
        case 'remove/events':
          this.#events.clear();
          this.#post(id, request, undefined);
          break;
        case 'set/listening':
          this.#engine.listen(message.content);
          this.#post(id, request, undefined);
          break;
        case 'set/reports':
          this.#guiSender.setReports(message.content.on);
          this.#post(id, request, undefined);
          break;
        case 'set/samples':
          this.#guiSender.setSamples(message.content.port);
          this.#post(id, request, undefined);
          break;
      }
    }

    #post(id: number, response: string, content: unknown): void {
      this.port.postMessage({ id, response, content } satisfies AnswerMessage);
    }

    get #values(): ParameterValues {
      return namedValues(this.#engine.report());
    }

    #setTable({ termA, termB, rows }: MorphTable): void {
      this.#engine.setTable(termA, termB, rows);
    }

    #setValues(values: PartialValues): void {
      this.#specs.forEach((spec, parameter) => {
        const value = acceptValue(spec, values[spec.id]);
        if (value !== undefined) this.#engine.set(parameter, value);
      });
    }

    /** Queues the automation of our parameters and ignores everything else. */
    #schedule(events: readonly unknown[]): void {
      queueAutomation(this.#events, events, this.#specs, sampleRate);
    }
  }

  return MorphProcessor;
}

let silentBlock = new Float32Array(MAX_RENDER_SAMPLES);

/** A silent block for all instances; allocates only if blocks grow. */
function silence(length: number): Float32Array {
  if (silentBlock.length < length) silentBlock = new Float32Array(length);
  return silentBlock;
}
