/**
 * The level of the octave around a frequency: a band-pass of RBJ's cookbook (constant peak gain,
 * Q of an octave), then the root of the mean square, in dB of full scale.
 */
export function bandLevelDb(samples: Float32Array, centreHz: number, sampleRate: number): number {
  const omega = (2 * Math.PI * centreHz) / sampleRate;
  const alpha = Math.sin(omega) / (2 * Math.SQRT2);
  const b0 = alpha / (1 + alpha);
  const a1 = (-2 * Math.cos(omega)) / (1 + alpha);
  const a2 = (1 - alpha) / (1 + alpha);
  let first = 0;
  let second = 0;
  let energy = 0;
  for (const sample of samples) {
    const output = b0 * sample + first;
    first = second - a1 * output;
    second = -b0 * sample - a2 * output;
    energy += output * output;
  }
  return 10 * Math.log10(energy / samples.length);
}
