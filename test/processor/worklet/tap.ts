import { createInputTapClass } from '../../../processor/input-tap.ts';

export interface Tap {
  readonly port: { onmessage?: (message: unknown) => void };
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean;
}

/** A tap's processor, made as a browser makes it. */
export function makeTap(instanceId: string): Tap {
  const scope = globalThis as { AudioWorkletProcessor?: unknown };
  scope.AudioWorkletProcessor = class {
    readonly port = {};
  };
  try {
    const Class = createInputTapClass() as never as new (options: unknown) => Tap;
    return new Class({ processorOptions: { instanceId } });
  } finally {
    delete scope.AudioWorkletProcessor;
  }
}
