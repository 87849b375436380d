import type { AutomationEvent } from './automation.ts';
import type { Listening } from './listening.ts';
import type { MorphTable } from './morph-table.ts';
import type { ParameterValues } from './parameters.ts';

/** Parameters to be changed at once, each already accepted by its spec. */
export type PartialValues = Partial<ParameterValues>;

/**
 * What the main thread asks of the processor. Each request is answered once, in order. Requests that are not named
 * here are the SDK's and go to its handler.
 */
export type Request =
  | { readonly request: 'get/values' }
  | { readonly request: 'set/values'; readonly content: { readonly values: PartialValues } }
  | { readonly request: 'set/table'; readonly content: { readonly table: MorphTable } }
  | { readonly request: 'set/own-words'; readonly content: { readonly points: Float64Array } }
  | {
      readonly request: 'add/events';
      readonly content: { readonly events: readonly AutomationEvent[] };
    }
  | { readonly request: 'remove/events' }
  | { readonly request: 'set/listening'; readonly content: Listening }
  | { readonly request: 'set/reports'; readonly content: { readonly on: boolean } }
  | { readonly request: 'set/samples'; readonly content: { readonly port?: MessagePort } };

/** What each request is answered with. */
export interface Answers {
  'get/values': ParameterValues;
  'set/values': ParameterValues;
  'set/table': undefined;
  'set/own-words': undefined;
  'add/events': undefined;
  'remove/events': undefined;
  'set/listening': undefined;
  'set/reports': undefined;
  'set/samples': undefined;
}

const REQUESTS: Record<Request['request'], true> = {
  'get/values': true,
  'set/values': true,
  'set/table': true,
  'set/own-words': true,
  'add/events': true,
  'remove/events': true,
  'set/listening': true,
  'set/reports': true,
  'set/samples': true,
};

/** Whether a request is one of `Request`, not one of the SDK's. */
export function isOurs(request: unknown): request is Request['request'] {
  return typeof request === 'string' && Object.hasOwn(REQUESTS, request);
}

export type RequestMessage = Request & { readonly id: number };

export interface AnswerMessage {
  readonly id: number;
  readonly response: string;
  readonly content: unknown;
}

/** What the audio thread sends without a request, after a change, while `set/reports` is on: at most 60 a second. */
export interface ReportMessage {
  /**
   * The target of each parameter, in the order of PARAMETER_IDS, which its glide is going to or has reached; behind
   * them b0, b1, b2, a1, a2 of the five bands as used by the last sample rendered.
   */
  readonly report: Float64Array;
}

/**
 * What the audio thread sends to the port of `set/samples`, 12 times a second: all samples of input and output since the
 * last block, each the sum of both channels. A spectrum needs no more than the 16 bits below the loudest.
 */
export interface SampleBlock {
  /** The sample that the number 1 is worth among those of the input, and among those of the output. */
  readonly inputScale: number;
  readonly outputScale: number;
  /** A sample of the input and one of the output in turn. */
  readonly pairs: Int16Array;
}

/** The network and the words as the engine takes them. */
export interface PackedModel {
  /** Hash of the model: the processor keeps the first of each. */
  readonly hash: string;
  readonly bytes: ArrayBuffer;
}

/** What the processor is created with, in its processorOptions. */
export interface ProcessorOptions {
  readonly model: PackedModel;
  readonly values: ParameterValues;
  readonly table?: MorphTable;
  /** OWN_SLOTS latent points, one for each slot, empty ones included. */
  readonly ownPoints: Float64Array;
}
