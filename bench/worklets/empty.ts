import { scope } from './scope.ts';

/** What any worklet costs: it is called and does nothing, so its output is silence. */
scope.registerProcessor(
  'bench-empty',
  class extends scope.AudioWorkletProcessor {
    process(): boolean {
      return true;
    }
  },
);
