import { describe, expect, it } from 'vitest';
import { digitalResponseDb, logFrequenciesHz } from '../../eq/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { noise } from '../noise.ts';
import { coefficients, engine, index } from './engines.ts';
import { SHIPPED } from './models.ts';

describe('a point that moves off the walk', () => {
  const FREQUENCIES = logFrequenciesHz(30);
  const triangle = (phase: number): number => 1 - Math.abs(1 - ((2 * phase) % 2));

  /** Largest difference in dB from decoding every sample. */
  function pathError(
    start: Partial<ParameterValues>,
    motion: (event: number) => Partial<ParameterValues>,
    events: number,
  ): number {
    const target = engine(start, { model: SHIPPED });
    const reference = engine(start, { model: SHIPPED, longestIntervalSamples: 1 });
    const block = new Float32Array(32);
    let most = 0;
    for (let event = 0; event < events; event++) {
      for (const [id, value] of Object.entries(motion(event))) {
        target.set(index(id as ParameterId), value);
        reference.set(index(id as ParameterId), value);
      }
      for (let at = 0; at < 480; at += 7) {
        target.render(block, block, block, block, 0, 7);
        reference.render(block, block, block, block, 0, 7);
        const found = digitalResponseDb(coefficients(target), FREQUENCIES, 48_000);
        const exact = digitalResponseDb(coefficients(reference), FREQUENCIES, 48_000);
        found.forEach((db, i) => (most = Math.max(most, Math.abs(db - (exact[i] ?? NaN)))));
      }
    }
    target.destroy();
    reference.destroy();
    return most;
  }

  it('stays within 0.01 dB of decoding every sample, on the map and on the pad', () => {
    const onMap = (event: number) => ({
      mapX: 2 * triangle(event / 400) - 1,
      mapY: 2 * triangle(event / 520) - 1,
    });
    const onPad = (event: number) => ({
      morph: triangle(event / 400),
      morphY: triangle(event / 520),
    });
    expect(pathError({ mode: 1 }, onMap, 200)).toBeLessThan(0.01);
    expect(pathError({ morphY: 0.01 }, onPad, 200)).toBeLessThan(0.01);
  });

  it('stays within 0.01 dB where it jumps across the map', () => {
    const random = noise(64, 4);
    const jump = (event: number) => ({
      mapX: 2 * (random[2 * event] ?? 0),
      mapY: 2 * (random[2 * event + 1] ?? 0),
    });
    expect(pathError({ mode: 1 }, jump, 30)).toBeLessThan(0.01);
  });
});
