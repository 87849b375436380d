/** Gain in dB of an impulse response at a frequency, by the definition of the Fourier transform. */
export function measuredDb(
  response: Float32Array | Float64Array,
  frequencyHz: number,
  sampleRate: number,
): number {
  const w = (2 * Math.PI * frequencyHz) / sampleRate;
  let re = 0;
  let im = 0;
  response.forEach((x, n) => {
    re += x * Math.cos(w * n);
    im -= x * Math.sin(w * n);
  });
  return 10 * Math.log10(re * re + im * im);
}
