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
  | { readonly request: 'set/reports'; readonly content: { readonly on: boolean } };

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

/**
 * What the audio thread sends without a request: at most one per 1/60 s, after a change, while `set/reports` is on.
 */
export interface ReportMessage {
  readonly report: {
    /** The target of each parameter, which its glide is going to or has reached. */
    readonly values: ParameterValues;
    /** b0, b1, b2, a1, a2 of the five bands as used by the last sample rendered. */
    readonly coefficients: Float64Array;
  };
}

/** What the processor is created with, in its processorOptions. */
export interface ProcessorOptions {
  readonly values: ParameterValues;
  readonly table?: MorphTable;
  /** OWN_SLOTS latent points, one for each slot, empty ones included. */
  readonly ownPoints: Float64Array;
}

/** Name of the processor that outputs the input of an instance of the module. Any message ends it. */
export function inputTapName(moduleId: string): string {
  return `${moduleId}/input-tap`;
}

/** What the input tap's processor is created with, in its processorOptions. */
export interface InputTapOptions {
  readonly instanceId: string;
}
