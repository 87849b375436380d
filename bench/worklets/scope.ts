// The audio thread's globals that the bench's worklets use. They are declared here because the bench is
// compiled with the DOM's types, which lack them.

export interface Processor {
  readonly port: MessagePort;
}

export interface WorkletScope {
  readonly AudioWorkletProcessor: new () => Processor;
  readonly sampleRate: number;
  readonly currentFrame: number;
  readonly registerProcessor: (name: string, processor: new (options: never) => Processor) => void;
  /** Present only with V8's --expose-gc. */
  readonly gc?: () => void;
}

export const scope = globalThis as unknown as WorkletScope;
