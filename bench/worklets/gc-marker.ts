import { scope } from './scope.ts';

/**
 * Collects all garbage at given frames, which V8's trace shows with the reason "testing": that tells
 * which isolate is the worklet's, where the measuring begins and ends, and what is alive there.
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
