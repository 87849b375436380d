import type { InputTapOptions } from '../protocol/index.ts';
import { USUAL_SAMPLES } from './kernel/kernel.ts';

/**
 * The inputs of this thread's instances, by instanceId. Weak: a host that forgets an instance without
 * `destroy()` must not have it kept here.
 */
const inputs = new Map<string, WeakRef<TappedInput>>();

/** Removes the entry of an input that was collected, unless a new input has its id. */
const collected = new FinalizationRegistry<string>((instanceId) => {
  if (inputs.get(instanceId)?.deref() === undefined) inputs.delete(instanceId);
});

/** The input of an instance, mixed to one channel: its processor writes it and owns it, and taps read it. */
export class TappedInput {
  /** Number of open taps; without one nothing has to be written. */
  taps = 0;
  readonly #instanceId: string;
  #isSealed = false;
  #samples = new Float32Array(USUAL_SAMPLES);

  constructor(instanceId: string) {
    this.#instanceId = instanceId;
    inputs.set(instanceId, new WeakRef(this));
    collected.register(this, instanceId);
  }

  /** Whether the instance has ended. */
  get isSealed(): boolean {
    return this.#isSealed;
  }

  /** Ends the taps of this input. New taps do not find it. */
  seal(): void {
    this.#isSealed = true;
    inputs.delete(this.#instanceId);
  }

  /** Keeps the mean of both channels of one block. */
  write(left: Float32Array, right: Float32Array): void {
    // Allocates only if blocks grow.
    if (this.#samples.length < left.length) this.#samples = new Float32Array(left.length);
    for (let i = 0; i < left.length; i++) {
      this.#samples[i] = 0.5 * ((left[i] as number) + (right[i] as number));
    }
  }

  /** Copies the block that was written last. */
  read(output: Float32Array): void {
    for (let i = 0; i < output.length; i++) output[i] = this.#samples[i] ?? 0;
  }
}

/**
 * The processor class of taps. A tap outputs the input of an instance in one channel. It is a node of its own,
 * because a second output of the plugin's node would cost each instance in each quantum, with a tap or
 * without. The tap does not read its own input: that connection puts the tap behind the instance, so that
 * both are at the same quantum. Any message ends the tap.
 */
export function createInputTapClass(): AudioWorkletProcessorConstructor {
  class InputTap extends AudioWorkletProcessor {
    readonly #input: WeakRef<TappedInput> | undefined;
    #isOpen = true;

    constructor({ processorOptions }: { readonly processorOptions: InputTapOptions }) {
      super();
      this.#input = inputs.get(processorOptions.instanceId);
      const input = this.#input?.deref();
      if (input !== undefined) input.taps++;
      this.port.onmessage = () => this.#close();
    }

    process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
      const input = this.#input?.deref();
      if (!this.#isOpen || input === undefined || input.isSealed) return false;
      const output = outputs[0]?.[0];
      if (output !== undefined) input.read(output);
      return true;
    }

    #close(): void {
      const input = this.#input?.deref();
      if (this.#isOpen && input !== undefined) input.taps--;
      this.#isOpen = false;
    }
  }
  return InputTap;
}
