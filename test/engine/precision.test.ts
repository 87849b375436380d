import { describe, expect, it } from 'vitest';
import { BUFFERS_SIZE, DRY_LEFT_AT, DRY_RIGHT_AT, WET_AT } from '../../engine/assembly/layout.ts';
import { packModel } from '../../engine/index.ts';
import type { Tensor } from '../../engine/index.ts';
import { digitalResponseDb, matchedCoefficients } from '../../eq/index.ts';
import type { Band } from '../../eq/index.ts';
import { PARAMETER_IDS, defaultValues, parameterSpecs } from '../../protocol/index.ts';
import { measuredDb } from '../measured-db.ts';
import { SIMD_MODULE } from './modules.ts';

/** The hardest for Float64: a narrow bell at the lowest frequency, beside one at the top. */
const BANDS: readonly Band[] = [
  { type: 'lowshelf', frequencyHz: 30, gainDb: -6, q: 0.71 },
  { type: 'peaking', frequencyHz: 20, gainDb: 12, q: 10 },
  { type: 'peaking', frequencyHz: 1000, gainDb: -12, q: 10 },
  { type: 'peaking', frequencyHz: 16_000, gainDb: 12, q: 4 },
  { type: 'highshelf', frequencyHz: 10_000, gainDb: 6, q: 0.71 },
];
/** Divides each sample rate. */
const BLOCK = 100;

/** A network that decodes every point to the frequencies and Qs of `BANDS`, without gain. */
function constantModel(): ArrayBuffer {
  const tensors = new Map<string, Tensor>();
  const zeros = (name: string, ...dims: number[]) =>
    tensors.set(name, { dims, data: new Float64Array(dims.reduce((a, b) => a * b)) });
  const vector = (name: string, data: readonly number[]) =>
    tensors.set(name, { dims: [data.length], data });
  const layers = { 'block0.linear1': 1, 'block0.linear2': 1, gain: 5, frequency: 5, q: 5 };
  for (const [name, size] of Object.entries(layers)) {
    zeros(`${name}.weight`, 1, size);
    zeros(`${name}.bias`, size);
  }
  for (const name of ['block0.norm1', 'block0.norm2']) {
    zeros(`${name}.scale`, 1);
    zeros(`${name}.bias`, 1);
  }
  vector('gain.limit', [12]);
  vector(
    'frequency.low',
    BANDS.map(({ frequencyHz }) => Math.log2(frequencyHz)),
  );
  vector(
    'q.low',
    BANDS.map(({ q }) => Math.log2(q)),
  );
  zeros('frequency.span', 5);
  zeros('q.span', 5);
  return packModel(tensors, {
    centroids: [[0], [0]],
    mapPoints: [
      [0, 0],
      [1, 0],
    ],
    flat: [0],
  });
}

/** The gains of `BANDS` as hand edits. */
const VALUES = {
  ...defaultValues(parameterSpecs(['one', 'other'])),
  ...Object.fromEntries(BANDS.map(({ gainDb }, band) => [`band${band + 1}Gain`, gainDb])),
};

/** The left output of an impulse, before it is rounded to Float32: that is as much as what is looked for. */
function impulseResponse(sampleRate: number): Float64Array {
  const { exports } = SIMD_MODULE;
  const engine = exports.create(SIMD_MODULE.createModel(constantModel()).address, sampleRate);
  PARAMETER_IDS.forEach((id, parameter) => {
    exports.setParameter(engine, parameter, VALUES[id]);
  });
  exports.settle(engine);
  const buffers = exports.allocate(BUFFERS_SIZE);
  const { buffer } = exports.memory;
  const wet = new Float64Array(buffer, buffers + WET_AT, 2 * BLOCK);
  const dry = [DRY_LEFT_AT, DRY_RIGHT_AT].map(
    (at) => new Float32Array(buffer, buffers + at, BLOCK),
  );
  const response = new Float64Array(8 * sampleRate);
  for (let at = 0; at < response.length; at += BLOCK) {
    for (const channel of dry) channel.fill(0)[0] = Number(at === 0);
    exports.render(engine, buffers, BLOCK);
    for (let i = 0; i < BLOCK; i++) response[at + i] = wet[2 * i] ?? NaN;
  }
  exports.release(buffers);
  exports.destroy(engine);
  return response;
}

describe('the engine', () => {
  it.each([44_100, 48_000, 96_000, 192_000])(
    'is within 1e-6 dB of the response of the coefficients in use at %i Hz',
    (sampleRate) => {
      const response = impulseResponse(sampleRate);
      const frequencies = [10, 19, 20, 21, 60, 250, 1000, 4000, 12_000, 16_000, 19_000];
      const coefficients = matchedCoefficients(BANDS, sampleRate);
      digitalResponseDb(coefficients, frequencies, sampleRate).forEach((db, i) => {
        const measured = measuredDb(response, frequencies[i] ?? NaN, sampleRate);
        expect(Math.abs(measured - db), `${frequencies[i] ?? NaN} Hz`).toBeLessThan(1e-6);
      });
    },
  );
});
