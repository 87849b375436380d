import { describe, expect, it } from 'vitest';
import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { measuredDb } from '../measured-db.ts';
import { noise } from '../noise.ts';
import { SAMPLE_RATE, index, valuesOf } from './engines.ts';
import { SMALL, wordRow } from './models.ts';
import { rendered } from './rendering.ts';

const change = (frame: number, id: ParameterId, value: number) => ({
  frame,
  parameter: index(id),
  value,
});

/** The bands of the word row at a position. */
function bandsAt(values: Partial<ParameterValues>) {
  return rowToBands(wordRow(SMALL, valuesOf(SMALL, values)));
}

describe('a position off the walk', () => {
  it.each([
    { termC: 2, termD: 0, morph: 0.3, morphY: 0.8 },
    { mode: 1, mapX: 0.2, mapY: -0.3 },
    { mode: 1, mapX: -1, mapY: 1 },
  ])('sounds like its word row: %o', (values) => {
    const impulse = new Float32Array(8192 * 4);
    impulse[0] = 1;
    const { left } = rendered(values, impulse);
    const frequencies = logFrequenciesHz(30);
    const coefficients = matchedCoefficients(bandsAt(values), SAMPLE_RATE);
    digitalResponseDb(coefficients, frequencies, SAMPLE_RATE).forEach((db, i) => {
      const measured = measuredDb(left, frequencies[i] ?? NaN, SAMPLE_RATE);
      expect(Math.abs(measured - db)).toBeLessThan(1e-4);
    });
  });

  it('does not change with what the other mode uses, to the last bit', () => {
    const input = noise(3000);
    const plain = rendered({ morph: 0.3 }, input).left;
    const moved = rendered({ morph: 0.3 }, input, [
      change(100, 'mapX', 0.9),
      change(900, 'mapY', -0.4),
      change(1000, 'termC', 2),
      change(1100, 'termD', 0),
    ]).left;
    expect(moved).toEqual(plain);
    const onMap = { mode: 1, mapX: 0.1, mapY: 0.2 };
    const mapped = rendered(onMap, input).left;
    expect(
      rendered(onMap, input, [
        change(50, 'morph', 1),
        change(60, 'morphY', 1),
        change(70, 'termA', 2),
        change(80, 'termC', 2),
      ]).left,
    ).toEqual(mapped);
  });

  it('is where it was moved to while the other mode played', () => {
    const input = noise(4000);
    const late = rendered({}, input, [
      change(1000, 'mapX', 0.5),
      change(1100, 'mapY', 0.1),
      change(2000, 'mode', 1),
    ]).left;
    const early = rendered({ mapX: 0.5, mapY: 0.1 }, input, [change(2000, 'mode', 1)]).left;
    expect(late).toEqual(early);
  });
});
