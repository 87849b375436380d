/** Samples of a spectrum: 85 ms at 48 kHz, 12 Hz a bin. */
const FFT_SIZE = 4096;

/**
 * Reads the spectra of what comes into a node and of what goes out. Its analysers are nobody else's, and the
 * audio thread does no more for them than to keep the latest samples.
 */
export class SpectrumTap {
  readonly before: AnalyserNode;
  readonly after: AnalyserNode;
  /** Bins of a spectrum, evenly spaced from 0 to half the sample rate. */
  readonly bins = FFT_SIZE / 2;
  readonly #context: BaseAudioContext;
  readonly #end: () => void;
  #isOpen = true;

  /** @param end called once, to take the analysers off */
  constructor(context: BaseAudioContext, end: () => void) {
    const options = { fftSize: FFT_SIZE, smoothingTimeConstant: 0 };
    this.before = new AnalyserNode(context, options);
    this.after = new AnalyserNode(context, options);
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
    this.before.getFloatFrequencyData(beforeDb);
    this.after.getFloatFrequencyData(afterDb);
    return true;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#end();
  }
}
