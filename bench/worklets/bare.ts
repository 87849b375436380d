import { scope } from './scope.ts';

/** The smallest processor that passes sound on: one copy per channel. */
scope.registerProcessor(
  'bench-bare',
  class extends scope.AudioWorkletProcessor {
    process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
      const input = inputs[0];
      const output = outputs[0];
      if (input === undefined || output === undefined) return true;
      for (let channel = 0; channel < output.length; channel++) {
        const samples = input[channel];
        if (samples !== undefined) output[channel]?.set(samples);
      }
      return true;
    }
  },
);
