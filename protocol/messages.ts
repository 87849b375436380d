import type { MorphTable } from './morph-table.ts';
import type { ParameterValues } from './parameters.ts';

/** Parameters to be changed at once, each already accepted by its spec. */
export type PartialValues = Partial<ParameterValues>;

/** An automation event as it crosses to the audio thread; the WAM's own shape. */
export interface AutomationEvent {
  readonly type: 'wam-automation';
  readonly data: { readonly id: string; readonly value: number; readonly normalized: boolean };
  /** Seconds of the audio clock; absent means now. */
  readonly time?: number;
}

/**
 * What the main thread asks. Each is answered once, in order; requests that are not named here are
 * the SDK's own and go to its handler.
 */
export type Request =
  | { readonly request: 'get/values' }
  | { readonly request: 'set/values'; readonly content: { readonly values: PartialValues } }
  | { readonly request: 'set/table'; readonly content: { readonly table: MorphTable } }
  | { readonly request: 'add/events'; readonly content: { readonly events: readonly unknown[] } }
  | { readonly request: 'remove/events' }
  | { readonly request: 'set/reports'; readonly content: { readonly on: boolean } };

/** What each request is answered with. */
export interface Answers {
  'get/values': ParameterValues;
  'set/values': ParameterValues;
  'set/table': undefined;
  'add/events': undefined;
  'remove/events': undefined;
  'set/reports': undefined;
}

export const REQUESTS: readonly string[] = [
  'get/values',
  'set/values',
  'set/table',
  'add/events',
  'remove/events',
  'set/reports',
] satisfies readonly Request['request'][];

export type RequestMessage = Request & { readonly id: number };

export interface AnswerMessage {
  readonly id: number;
  readonly response: string;
  readonly content: unknown;
}

/**
 * What the audio thread tells unasked, at most once per 1/60 s, while somebody listens and something
 * has changed.
 */
export interface ReportMessage {
  readonly report: {
    /** What each parameter is going to or has reached. */
    readonly values: ParameterValues;
    /** b0, b1, b2, a1, a2 of the five bands as used by the last sample rendered. */
    readonly coefficients: Float64Array;
  };
}

/** What the processor is created with, in its processorOptions. */
export interface ProcessorOptions {
  readonly values: ParameterValues;
  readonly table?: MorphTable;
}
