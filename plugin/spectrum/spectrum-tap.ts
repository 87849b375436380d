import { createInputTap } from './input-tap.ts';
import type { TappedInstance } from './input-tap.ts';

/** Samples of a spectrum: 85 ms at 48 kHz, 12 Hz a bin. */
const FFT_SIZE = 4096;

/**
 * Reads the spectra of a node's input and output, with two analysers of its own. The audio thread only copies the
 * input and keeps the latest samples; the spectra are computed on the main thread when they are read.
 */
export class SpectrumTap {
  /** The nodes that the instance must be connected to. */
  readonly inlets: readonly AudioNode[];
  /** Bins of a spectrum, evenly spaced from 0 to half the sample rate. */
  readonly bins = FFT_SIZE / 2;
  readonly #context: BaseAudioContext;
  readonly #input: AudioWorkletNode;
  readonly #before: AnalyserNode;
  readonly #after: AnalyserNode;
  readonly #end: () => void;
  #isOpen = true;

  /** @param end called once, to disconnect the node from the inlets */
  constructor(instance: TappedInstance, end: () => void) {
    const { context } = instance;
    const options = { fftSize: FFT_SIZE, smoothingTimeConstant: 0 };
    this.#input = createInputTap(instance);
    this.#before = new AnalyserNode(context, options);
    this.#after = new AnalyserNode(context, options);
    this.#input.connect(this.#before);
    this.inlets = [this.#input, this.#after];
    this.#context = context;
    this.#end = end;
  }

  /**
   * Writes both spectra in dBFS, minus infinity for silence.
   *
   * @returns false, and writes nothing, while no sound is rendered
   */
  read(beforeDb: Float32Array<ArrayBuffer>, afterDb: Float32Array<ArrayBuffer>): boolean {
    if (!this.#isOpen || this.#context.state !== 'running') return false;
    this.#before.getFloatFrequencyData(beforeDb);
    this.#after.getFloatFrequencyData(afterDb);
    return true;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#input.port.postMessage('close');
    this.#input.disconnect();
    this.#end();
  }
}
