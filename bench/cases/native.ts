interface NativeBand {
  readonly type: BiquadFilterType;
  /** Gain in dB, frequency in Hz and Q at the beginning and at the end of a ramp. */
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

/** Curves much like those of warm and bright, with the plugin's types of bands. */
const BANDS: readonly NativeBand[] = [
  { type: 'lowshelf', from: [5, 150, 0.7], to: [-3, 100, 0.7] },
  { type: 'peaking', from: [3, 300, 0.9], to: [-2, 500, 1.2] },
  { type: 'peaking', from: [-1, 1000, 1], to: [1, 1500, 1.4] },
  { type: 'peaking', from: [-2, 3000, 1.2], to: [3, 4000, 0.9] },
  { type: 'highshelf', from: [-5, 6000, 0.7], to: [6, 9000, 0.7] },
];

/** Five of the browser's own filters in a chain; `rampSeconds` moves all 15 parameters at a-rate. */
export function nativeBiquads(context: BaseAudioContext, rampSeconds?: number): AudioNode[] {
  return BANDS.map(({ type, from: [gain, frequency, Q], to }) => {
    const filter = new BiquadFilterNode(context, { type, gain, frequency, Q });
    if (rampSeconds === undefined) return filter;
    [filter.gain, filter.frequency, filter.Q].forEach((parameter, i) => {
      parameter.automationRate = 'a-rate';
      parameter.setValueAtTime(parameter.value, 0);
      parameter.linearRampToValueAtTime(to[i] as number, rampSeconds);
    });
    return filter;
  });
}
