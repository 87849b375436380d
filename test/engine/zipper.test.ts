import { describe, expect, it } from 'vitest';
import { matchedCoefficients, rowToBands } from '../../eq/index.ts';
import { effectiveRow, walkRow } from '../../words/index.ts';
import { SAMPLE_RATE, index } from './engines.ts';
import { SHIPPED, walkOf } from './models.ts';
import { rendered } from './rendering.ts';

const START = 9600;
/** The morph takes 50 ms: five events, 10 ms apart, each a glide of 10 ms. */
const MORPH_SAMPLES = 2400;
const EVENTS = 5;
const COUNT = 24_000;

const terms = SHIPPED.specs[index('termA')]?.choices ?? [];

const sine = Float32Array.from(
  { length: COUNT },
  (_, n) => 0.5 * Math.sin((2 * Math.PI * 1000 * n) / SAMPLE_RATE),
);

/** What the plugin plays. */
function played(termA: number, termB: number): Float64Array {
  const changes = Array.from({ length: EVENTS }, (_, i) => ({
    frame: START + (i * MORPH_SAMPLES) / EVENTS,
    parameter: index('morph'),
    value: (i + 1) / EVENTS,
  }));
  return Float64Array.from(rendered({ termA, termB }, sine, changes, { model: SHIPPED }).left);
}

/** The same walk by the readable definition, with every coefficient computed afresh for every sample. */
function recomputed(termA: number, termB: number): Float64Array {
  const walk = walkOf(SHIPPED, termA, termB);
  const state = new Float64Array(10);
  return Float64Array.from(sine, (sample, n) => {
    const morph = Math.min(1, Math.max(0, (n + 1 - START) / MORPH_SAMPLES));
    const row = effectiveRow(walkRow(walk, morph), 1, SAMPLE_RATE);
    const c = matchedCoefficients(rowToBands(row), SAMPLE_RATE);
    let x = sample;
    for (let band = 0; band < 5; band++) {
      const [b0 = 0, b1 = 0, b2 = 0, a1 = 0, a2 = 0] = c.subarray(band * 5, band * 5 + 5);
      const y = b0 * x + (state[band * 2] ?? 0);
      state[band * 2] = b1 * x - a1 * y + (state[band * 2 + 1] ?? 0);
      state[band * 2 + 1] = b2 * x - a2 * y;
      x = y;
    }
    return x;
  });
}

/** Energy above 3 kHz around the morph, in dBFS: 8192 samples under a Blackman-Harris window. */
function above3kHzDbfs(signal: Float64Array): number {
  const size = 8192;
  const from = START + MORPH_SAMPLES / 2 - size / 2;
  const terms = [0.35875, -0.48829, 0.14128, -0.01168];
  const windowed = Float64Array.from({ length: size }, (_, n) => {
    const w = terms.reduce((sum, a, k) => sum + a * Math.cos((2 * Math.PI * k * n) / size), 0);
    return w * (signal[from + n] ?? NaN);
  });
  const cosine = Float64Array.from({ length: size }, (_, n) => Math.cos((2 * Math.PI * n) / size));
  let power = 0;
  for (let bin = Math.ceil((3000 * size) / SAMPLE_RATE); bin < size / 2; bin++) {
    let re = 0;
    let im = 0;
    for (let n = 0; n < size; n++) {
      const x = windowed[n] ?? 0;
      re += x * (cosine[(bin * n) % size] ?? 0);
      im += x * (cosine[(bin * n + (3 * size) / 4) % size] ?? 0);
    }
    power += (re * re + im * im) / (size * size);
  }
  return 10 * Math.log10(power);
}

describe('a 50 ms morph of a 1 kHz sine at -6 dBFS', () => {
  const pairs = [
    ['warm', 'bright'],
    ['soft', 'loud'],
  ] as const;

  it.each(pairs)('from %s to %s is as clean as computing every sample afresh', (a, b) => {
    const pair = [terms.indexOf(a), terms.indexOf(b)] as const;
    const ours = played(...pair);
    const best = recomputed(...pair);
    const level = above3kHzDbfs(ours);
    expect(level).toBeLessThan(above3kHzDbfs(best) + 1);
    expect(level).toBeLessThan(-100);
    const squares = ours.reduce((sum, x, i) => sum + (x - (best[i] ?? NaN)) ** 2, 0);
    expect(10 * Math.log10(squares / MORPH_SAMPLES)).toBeLessThan(-90);
  });
});
