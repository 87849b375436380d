import { beforeAll, describe, expect, it } from 'vitest';
import {
  ROW_LENGTH,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import { decodeWalk, interpolateRow } from '../../words/index.ts';
import { measuredDb } from '../measured-db.ts';
import { noise } from '../noise.ts';
import { bounce, builtModel, createPlugin } from './wam-host.ts';
import type { BuiltModel } from './wam-host.ts';

let model: BuiltModel;
beforeAll(async () => {
  model = await builtModel();
});

describe('the built plugin, loaded by URL', () => {
  const cases = [44_100, 48_000, 96_000].flatMap((sampleRate) =>
    [0, 0.37, 1].map((morph) => ({ sampleRate, morph })),
  );

  it.each(cases)(
    'has the response of eq/ within 0.05 dB at morph $morph and $sampleRate Hz',
    async ({ sampleRate, morph }) => {
      const impulse = new Float32Array(sampleRate / 4);
      impulse[0] = 1;
      const [left = impulse, right = impulse] = await bounce([impulse], sampleRate, {
        version: 1,
        parameters: { morph },
      });
      const row = new Float64Array(ROW_LENGTH);
      const walk = decodeWalk(model.decoder, model.z('warm'), model.z('bright'));
      interpolateRow(walk, morph, row);
      const frequencies = logFrequenciesHz(60);
      const theory = digitalResponseDb(
        matchedCoefficients(rowToBands(row), sampleRate),
        frequencies,
        sampleRate,
      );
      const worst = Math.max(
        ...theory.map((db, i) =>
          Math.abs(measuredDb(left, frequencies[i] ?? NaN, sampleRate) - db),
        ),
      );
      expect(Math.max(...theory) - Math.min(...theory)).toBeGreaterThan(0.5);
      expect(worst).toBeLessThan(0.05);
      expect(right).toEqual(left);
    },
  );

  it.each([
    { name: 'amount 0', parameters: { amount: 0, morph: 0.4 } },
    { name: 'bypass', parameters: { bypass: true, output: 6, morph: 0.4 } },
  ])('gives the input bit for bit with $name', async ({ parameters }) => {
    const left = noise(48_000, 3);
    const right = noise(48_000, 4);
    const out = await bounce([left, right], 48_000, {
      version: 1,
      parameters,
    });
    expect(out).toEqual([left, right]);
  });

  it('copies mono to both channels', async () => {
    const [left, right] = await bounce([noise(4800)], 48_000);
    expect(left?.some((x) => x !== 0)).toBe(true);
    expect(right).toEqual(left);
  });

  it('is silent without an input', async () => {
    const context = new OfflineAudioContext({
      numberOfChannels: 2,
      length: 4800,
      sampleRate: 48_000,
    });
    const plugin = await createPlugin(context);
    plugin.audioNode.connect(context.destination);
    const rendered = await context.startRendering();
    expect(rendered.getChannelData(0).every((x) => x === 0)).toBe(true);
  });

  it('gives no NaN whatever comes in', async () => {
    const input = noise(9600);
    input.set([NaN, Infinity, -Infinity, 3e38], 1000);
    const [left] = await bounce([input], 48_000);
    expect(left?.every(Number.isFinite)).toBe(true);
  });
});
