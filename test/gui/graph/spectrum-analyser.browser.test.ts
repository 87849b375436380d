import { expect, it } from 'vitest';
import { FFT_SIZE, SPECTRUM_BINS, writeSpectrum } from '../../../gui/graph/spectrum-analyser.ts';
import { noise } from '../../noise.ts';

it('the spectrum of samples is that of an AnalyserNode', async () => {
  const samples = noise(FFT_SIZE, 3);
  for (let n = 0; n < FFT_SIZE; n++) samples[n] = (samples[n] ?? 0) * 0.01 + Math.sin(n / 7);
  const context = new OfflineAudioContext(1, FFT_SIZE, 48_000);
  const buffer = new AudioBuffer({ length: FFT_SIZE, sampleRate: 48_000 });
  buffer.copyToChannel(samples, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  const analyser = new AnalyserNode(context, { fftSize: FFT_SIZE, smoothingTimeConstant: 0 });
  source.connect(analyser).connect(context.destination);
  source.start();
  await context.startRendering();
  const expectedDb = new Float32Array(SPECTRUM_BINS);
  analyser.getFloatFrequencyData(expectedDb);

  const powers = new Float64Array(SPECTRUM_BINS);
  writeSpectrum(samples, powers);
  expectedDb.forEach((db, bin) => expect(10 * Math.log10(powers[bin] ?? NaN)).toBeCloseTo(db, 1));
});

it('the spectrum of silence is zero', () => {
  const powers = new Float64Array(SPECTRUM_BINS).fill(1);
  writeSpectrum(new Float32Array(FFT_SIZE), powers);
  expect(powers.every((power) => power === 0)).toBe(true);
});
