// The audio thread's globals as far as the bench's own worklets use them. The DOM's types, which the
// rest of the bench is compiled with, do not have them.

export interface Processor {
  readonly port: MessagePort;
}

export interface WorkletScope {
  readonly AudioWorkletProcessor: new () => Processor;
  readonly sampleRate: number;
  readonly currentFrame: number;
  readonly registerProcessor: (name: string, processor: new (options: never) => Processor) => void;
  /** There with V8's --expose-gc alone. */
  readonly gc?: () => void;
}

export const scope = globalThis as unknown as WorkletScope;
