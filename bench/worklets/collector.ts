import { scope } from './scope.ts';

/** Collects the garbage of the audio thread on request, and answers when that is done. */
scope.registerProcessor(
  'bench-collector',
  class extends scope.AudioWorkletProcessor {
    constructor() {
      super();
      this.port.onmessage = () => {
        scope.gc?.();
        this.port.postMessage('collected');
      };
    }

    process(): boolean {
      return true;
    }
  },
);
