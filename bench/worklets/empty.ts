import { scope } from './scope.ts';

/** Measures the cost of any worklet: it does nothing when called, so its output is silence. */
scope.registerProcessor(
  'bench-empty',
  class extends scope.AudioWorkletProcessor {
    process(): boolean {
      return true;
    }
  },
);
