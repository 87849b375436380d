import type { WamEvent } from '@webaudiomodules/api';
import type { WamProcessor as SdkProcessor } from '@webaudiomodules/sdk';
import { acceptValue, isOurs, parameterSpecs } from '../protocol/index.ts';
import type {
  AnswerMessage,
  PartialValues,
  ProcessorOptions,
  ReportMessage,
  RequestMessage,
} from '../protocol/index.ts';
import type { Decoder, Vocabulary } from '../words/index.ts';
import { wordPoints } from '../words/index.ts';
import { Engine } from './engine.ts';
import { EventQueue } from './event-queue.ts';
import { TappedInput } from './input-tap.ts';
import { USUAL_SAMPLES } from './kernel/kernel.ts';
import type { Kernel } from './kernel/kernel.ts';
import { MAX_RENDER_SAMPLES } from './kernel/layout.ts';
import { queueAutomation } from './queue-automation.ts';

const REPORTS_PER_SECOND = 60;

/** Options as the SDK's node sends them: the SDK's own beside ours. */
interface NodeOptions {
  readonly processorOptions: ProcessorOptions & { readonly instanceId: string };
}

export interface Model {
  readonly vocabulary: Vocabulary;
  readonly decoder: Decoder;
}

/**
 * The plugin's processor class.
 *
 * The SDK's class gives the WAM's place in its group, its port and its graph of events. Its processing loop
 * is replaced: it allocates in each quantum, takes every quantum for 128 frames, and neither clamps nor
 * rounds (SDK 0.0.12, WamProcessor.js).
 *
 * @param Base the SDK's WamProcessor, made in this worklet
 * @param model vocabulary and decoder, shared by all instances of the context
 * @param kernel filters for all instances of the context
 */
export function createProcessorClass(
  Base: typeof SdkProcessor,
  model: Model,
  kernel: Kernel,
): AudioWorkletProcessorConstructor {
  const specs = parameterSpecs(model.vocabulary.terms.map(({ term }) => term));
  const words = wordPoints(model.vocabulary);
  const reportFrames = sampleRate / REPORTS_PER_SECOND;

  class MorphProcessor extends Base {
    readonly #engine: Engine;
    readonly #events = new EventQueue();
    readonly #input: TappedInput;
    #isDestroyed = false;
    #isReporting = false;
    #reportedChanges = -1;
    #nextReportFrame = 0;

    constructor(options: NodeOptions) {
      super(options);
      const { instanceId, values, table, ownPoints } = options.processorOptions;
      this.#input = new TappedInput(instanceId);
      this.#engine = new Engine(sampleRate, model.decoder, words, values, kernel);
      this.#engine.setOwnPoints(ownPoints);
      if (table !== undefined) this.#engine.setTable(table);
      this.#engine.settleUnheard();
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

      if (this.#input.taps > 0) this.#input.write(inLeft, inRight);

      const { length } = left;
      let done = 0;
      if (this.#events.length > 0) {
        done = this.#renderEvents(inLeft, inRight, left, right);
      }
      for (; done < length; done += MAX_RENDER_SAMPLES) {
        const count = Math.min(length - done, MAX_RENDER_SAMPLES);
        this.#engine.render(inLeft, inRight, left, right, done, count);
      }
      if (this.#isReporting) this.#report();
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
        done += count;
      }
      return done;
    }

    override destroy(): void {
      this.#isDestroyed = true;
      this.#input.seal();
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
      const { id, request } = message;
      switch (message.request) {
        case 'get/values':
          this.#post(id, request, this.#engine.values);
          break;
        case 'set/values':
          this.#setValues(message.content.values);
          this.#engine.settleUnheard();
          this.#post(id, request, this.#engine.values);
          break;
        case 'set/table':
          this.#engine.setTable(message.content.table);
          this.#engine.settleUnheard();
          this.#post(id, request, undefined);
          break;
        case 'set/own-words':
          this.#engine.setOwnPoints(message.content.points);
          this.#engine.settleUnheard();
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
          this.#isReporting = message.content.on;
          this.#reportedChanges = -1;
          this.#post(id, request, undefined);
          break;
      }
    }

    #post(id: number, response: string, content: unknown): void {
      this.port.postMessage({ id, response, content } satisfies AnswerMessage);
    }

    #setValues(values: PartialValues): void {
      specs.forEach((spec, parameter) => {
        const value = acceptValue(spec, values[spec.id]);
        if (value !== undefined) this.#engine.set(parameter, value);
      });
    }

    /** Queues the automation of our parameters and ignores everything else. */
    #schedule(events: readonly unknown[]): void {
      queueAutomation(this.#events, events, specs, sampleRate);
    }

    #report(): void {
      const { changes } = this.#engine;
      if (changes === this.#reportedChanges || currentFrame < this.#nextReportFrame) return;
      this.#reportedChanges = changes;
      this.#nextReportFrame = currentFrame + reportFrames;
      const report: ReportMessage['report'] = {
        values: this.#engine.values,
        coefficients: this.#engine.copyCoefficients(),
      };
      this.port.postMessage({ report });
    }
  }

  return MorphProcessor;
}

let silentBlock = new Float32Array(USUAL_SAMPLES);

/** A silent block for all instances; allocates only if blocks grow. */
function silence(length: number): Float32Array {
  if (silentBlock.length < length) silentBlock = new Float32Array(length);
  return silentBlock;
}
