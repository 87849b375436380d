import { scope } from '../worklets/scope.ts';
import type { RenderedSound } from './rendered-sound.ts';

/** The last second of each minute is compared with that of the first. */
const MINUTE_SECONDS = 60;
const COMPARED_SECONDS = 1;

/**
 * Measures every sample of its input. It keeps the measurements and the one second of sound that later
 * minutes are compared with. It answers each message with the measurements since the previous one, after
 * collecting all garbage.
 */
scope.registerProcessor(
  'soak-checker',
  class extends scope.AudioWorkletProcessor {
    readonly #compared = COMPARED_SECONDS * scope.sampleRate;
    readonly #reference = [new Float32Array(this.#compared), new Float32Array(this.#compared)];
    #samples = 0;
    #notFinite = 0;
    #peak = 0;
    #sum = 0;
    #squares = 0;
    #difference = 0;

    constructor() {
      super();
      this.port.onmessage = () => {
        scope.gc?.();
        this.port.postMessage(this.#takeMeasurements());
      };
    }

    process(inputs: Float32Array[][]): boolean {
      const input = inputs[0];
      if (input === undefined) return true;
      for (let channel = 0; channel < input.length; channel++) {
        const samples = input[channel];
        if (samples === undefined) continue;
        this.#measure(samples);
        this.#compare(samples, channel);
      }
      return true;
    }

    #measure(samples: Float32Array): void {
      let peak = this.#peak;
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < samples.length; i++) {
        const sample = samples[i] as number;
        if (!Number.isFinite(sample)) {
          this.#notFinite++;
          continue;
        }
        peak = Math.max(peak, Math.abs(sample));
        sum += sample;
        squares += sample * sample;
      }
      this.#samples += samples.length;
      this.#peak = peak;
      this.#sum += sum;
      this.#squares += squares;
    }

    #compare(samples: Float32Array, channel: number): void {
      const minute = MINUTE_SECONDS * scope.sampleRate;
      const index = (scope.currentFrame % minute) - (minute - this.#compared);
      const reference = this.#reference[channel];
      if (index < 0 || reference === undefined) return;
      if (scope.currentFrame < minute) {
        reference.set(samples, index);
        return;
      }
      let difference = this.#difference;
      for (let i = 0; i < samples.length; i++) {
        const apart = Math.abs((samples[i] as number) - (reference[index + i] as number));
        difference = Math.max(difference, apart);
      }
      this.#difference = difference;
    }

    #takeMeasurements(): RenderedSound {
      const sound = {
        samples: this.#samples,
        notFinite: this.#notFinite,
        peak: this.#peak,
        mean: this.#sum / this.#samples,
        rms: Math.sqrt(this.#squares / this.#samples),
        difference: this.#difference,
      };
      this.#samples = this.#notFinite = this.#peak = this.#sum = this.#squares = 0;
      this.#difference = 0;
      return sound;
    }
  },
);
