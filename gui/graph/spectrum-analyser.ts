import FFT from 'fft.js';

/** Samples of a spectrum: 85 ms at 48 kHz, 12 Hz a bin. */
export const FFT_SIZE = 4096;

/** Bins of a spectrum, evenly spaced from 0 to half the sample rate. */
export const SPECTRUM_BINS = FFT_SIZE / 2;

const transform = new FFT(FFT_SIZE);

/** The window and the scale of Web Audio's AnalyserNode (Blackman, α = 0.16; each bin over the number of samples). */
const weights = Float64Array.from({ length: FFT_SIZE }, (_, n) => {
  const turn = (2 * Math.PI * n) / FFT_SIZE;
  return (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn)) / FFT_SIZE;
});
const weighted = new Float64Array(FFT_SIZE);
const transformed = new Float64Array(2 * FFT_SIZE);

/**
 * Writes the power of each bin: what an AnalyserNode without smoothing gives, squared and not in decibels.
 *
 * @param samples FFT_SIZE samples
 * @param powers SPECTRUM_BINS numbers
 */
export function writeSpectrum(samples: Float32Array, powers: Float64Array): void {
  for (let n = 0; n < FFT_SIZE; n++) {
    weighted[n] = (weights[n] as number) * (samples[n] as number);
  }
  transform.realTransform(transformed, weighted);
  for (let bin = 0; bin < SPECTRUM_BINS; bin++) {
    const re = transformed[2 * bin] as number;
    const im = transformed[2 * bin + 1] as number;
    powers[bin] = re * re + im * im;
  }
}
