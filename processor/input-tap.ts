import type { InputTapOptions } from '../protocol/index.ts';
import { USUAL_SAMPLES } from './kernel/kernel.ts';

/** Of the instances of this thread, by instanceId. */
const inputs = new Map<string, TappedInput>();

/** What comes into an instance, in one channel: its processor writes it, and taps read it. */
export class TappedInput {
  /** How many taps there are; without one nothing has to be written. */
  taps = 0;
  readonly #instanceId: string;
  #isSealed = false;
  #samples = new Float32Array(USUAL_SAMPLES);

  constructor(instanceId: string) {
    this.#instanceId = instanceId;
    inputs.set(instanceId, this);
  }

  /** Whether the instance has ended, and its taps with it. */
  get isSealed(): boolean {
    return this.#isSealed;
  }

  /** Ends the taps, and lets no more be made. */
  seal(): void {
    this.#isSealed = true;
    inputs.delete(this.#instanceId);
  }

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
