/** Samples that the browser keeps: 85 ms at 48 kHz, so that a late frame misses nothing. */
const WINDOW_SAMPLES = 4096;

/** Listens at an output: the largest amplitude of either channel in the last twelfth of a second. */
export class OutputTap {
  readonly #analysers: readonly AnalyserNode[];
  readonly #samples = new Float32Array(WINDOW_SAMPLES);

  constructor(context: AudioContext, output: AudioNode) {
    // Explicit, because a mono sound has to reach both.
    const stereo = new GainNode(context, { channelCount: 2, channelCountMode: 'explicit' });
    const splitter = new ChannelSplitterNode(context, { numberOfOutputs: 2 });
    output.connect(stereo).connect(splitter);
    this.#analysers = [0, 1].map((channel) => {
      const analyser = new AnalyserNode(context, { fftSize: WINDOW_SAMPLES });
      splitter.connect(analyser, channel);
      return analyser;
    });
  }

  readonly peaks = (): readonly number[] =>
    this.#analysers.map((analyser) => {
      analyser.getFloatTimeDomainData(this.#samples);
      let peak = 0;
      for (const sample of this.#samples) peak = Math.max(peak, Math.abs(sample));
      return Number.isFinite(peak) ? peak : 0;
    });
}
