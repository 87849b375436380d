import { describe, expect, it } from 'vitest';
import { bandsToRow, digitalResponseDb, matchedCoefficients } from '../../eq/index.ts';
import type { Band } from '../../eq/index.ts';
import { defaultValues, parameterSpecs } from '../../protocol/index.ts';
import { Engine } from '../../processor/engine.ts';
import { WET_AT } from '../../processor/kernel/layout.ts';
import { measuredDb } from '../measured-db.ts';
import { WASM_KERNEL } from './kernels.ts';

/** The hardest for Float64: a narrow bell at the lowest frequency, beside one at the top. */
const BANDS: readonly Band[] = [
  { type: 'lowshelf', frequencyHz: 30, gainDb: -6, q: 0.71 },
  { type: 'peaking', frequencyHz: 20, gainDb: 12, q: 10 },
  { type: 'peaking', frequencyHz: 1000, gainDb: -12, q: 10 },
  { type: 'peaking', frequencyHz: 16_000, gainDb: 12, q: 4 },
  { type: 'highshelf', frequencyHz: 10_000, gainDb: 6, q: 0.71 },
];
const ROW = bandsToRow(BANDS);
/** Divides each sample rate. */
const BLOCK = 100;
const VALUES = defaultValues(parameterSpecs(['one', 'other']));

describe('the engine', () => {
  it.each([44_100, 48_000, 96_000, 192_000])(
    'is within 1e-6 dB of the response of the coefficients in use at %i Hz',
    (sampleRate) => {
      const engine = new Engine(
        sampleRate,
        { latentSize: 1, decode: (_z, _zOffset, row, rowOffset) => row.set(ROW, rowOffset) },
        {
          centroids: [new Float64Array(1), new Float64Array(1)],
          mapPoints: [
            [0, 0],
            [1, 0],
          ],
        },
        VALUES,
        WASM_KERNEL,
      );
      const impulse = new Float32Array(8 * sampleRate);
      impulse[0] = 1;
      // What goes out is rounded to Float32, which is as much as what is looked for: read before that.
      const wet = new Float64Array(WASM_KERNEL.now.buffer, WET_AT, 2 * BLOCK);
      const heard = new Float64Array(impulse.length);
      const out = impulse.slice();
      for (let at = 0; at < impulse.length; at += BLOCK) {
        engine.render(impulse, impulse, out, out, at, BLOCK);
        for (let i = 0; i < BLOCK; i++) heard[at + i] = wet[2 * i] ?? NaN;
      }
      const frequencies = [10, 19, 20, 21, 60, 250, 1000, 4000, 12_000, 16_000, 19_000];
      const coefficients = matchedCoefficients(BANDS, sampleRate);
      digitalResponseDb(coefficients, frequencies, sampleRate).forEach((db, i) => {
        const measured = measuredDb(heard, frequencies[i] ?? NaN, sampleRate);
        expect(Math.abs(measured - db), `${frequencies[i] ?? NaN} Hz`).toBeLessThan(1e-6);
      });
    },
  );
});
