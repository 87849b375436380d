import { scope } from './scope.ts';

/**
 * Collects all garbage at given frames. V8's trace shows these collections with the reason "testing".
 * They tell which isolate is the worklet's, where the measured span begins and ends, and how many bytes
 * are alive there.
 */
scope.registerProcessor(
  'bench-gc-marker',
  class extends scope.AudioWorkletProcessor {
    readonly #frames: Float64Array;
    #next = 0;

    constructor({ processorOptions }: { processorOptions: { frames: readonly number[] } }) {
      super();
      this.#frames = Float64Array.from(processorOptions.frames);
    }

    process(): boolean {
      if (scope.currentFrame >= (this.#frames[this.#next] ?? Infinity)) {
        this.#next++;
        scope.gc?.();
      }
      return true;
    }
  },
);
