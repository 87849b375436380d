import type { InputTapOptions } from '../protocol/index.ts';

/** Web Audio's usual quantum. */
const USUAL_SAMPLES = 128;

/** What comes into an instance, in one channel: its processor writes it, and taps read it. */
export class TappedInput {
  /** How many taps there are; without one nothing has to be written. */
  taps = 0;
  /** Whether the instance has ended, and its taps with it. */
  isSealed = false;
  #samples = new Float32Array(USUAL_SAMPLES);

  /** Keeps a block, as long as blocks are. */
  write(left: Float32Array, right: Float32Array): void {
    // Made anew only if blocks grow.
    if (this.#samples.length < left.length) this.#samples = new Float32Array(left.length);
    for (let i = 0; i < left.length; i++) {
      this.#samples[i] = 0.5 * ((left[i] as number) + (right[i] as number));
    }
  }

  read(output: Float32Array): void {
    for (let i = 0; i < output.length; i++) output[i] = this.#samples[i] ?? 0;
  }
}

/** Of the instances of this thread, by instanceId. */
const inputs = new Map<string, TappedInput>();

/** Makes what comes into an instance readable by taps. */
export function openInput(instanceId: string): TappedInput {
  const input = new TappedInput();
  inputs.set(instanceId, input);
  return input;
}

/** Ends the taps of an instance, and lets no more be made. */
export function sealInput(instanceId: string): void {
  const input = inputs.get(instanceId);
  if (input !== undefined) input.isSealed = true;
  inputs.delete(instanceId);
}

/**
 * The processor class of taps. A tap gives out, in one channel, what comes into an instance. It is a node
 * of its own, for a second output of the plugin's node would cost each instance in each quantum, looked
 * at or not. What its own input carries is not read: it puts the tap behind the instance, so that both are
 * at the same quantum. Any message ends it.
 */
export function createInputTapClass(): AudioWorkletProcessorConstructor {
  class InputTap extends AudioWorkletProcessor {
    readonly #input: TappedInput | undefined;
    #isOpen = true;

    constructor({ processorOptions }: { readonly processorOptions: InputTapOptions }) {
      super();
      this.#input = inputs.get(processorOptions.instanceId);
      if (this.#input !== undefined) this.#input.taps++;
      this.port.onmessage = () => this.#close();
    }

    process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
      const input = this.#input;
      if (!this.#isOpen || input === undefined || input.isSealed) return false;
      const output = outputs[0]?.[0];
      if (output !== undefined) input.read(output);
      return true;
    }

    #close(): void {
      if (this.#isOpen && this.#input !== undefined) this.#input.taps--;
      this.#isOpen = false;
    }
  }
  return InputTap;
}
