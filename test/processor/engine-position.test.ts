import { describe, expect, it } from 'vitest';
import {
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
  rowToBands,
} from '../../eq/index.ts';
import { PARAMETER_IDS, defaultValues } from '../../protocol/index.ts';
import type { ParameterId, ParameterValues } from '../../protocol/index.ts';
import { wordRowAt } from '../../words/index.ts';
import { measuredDb } from '../measured-db.ts';
import { engine } from './engine-fixture.ts';
import { DECODER, SAMPLE_RATE, SPECS, WORDS, noise, render, table } from './fixture.ts';

const change = (frame: number, id: ParameterId, value: number) => ({
  frame,
  parameter: PARAMETER_IDS.indexOf(id),
  value,
});

/** What the words say of a position, as bands. */
function bandsAt(values: Partial<ParameterValues>) {
  const all = { ...defaultValues(SPECS), ...values };
  return rowToBands(wordRowAt(all, (a, b) => table(a, b).rows, WORDS, DECODER));
}

describe('a place off the walk', () => {
  it.each([
    { termC: 2, termD: 0, morph: 0.3, morphY: 0.8 },
    { mode: 1, mapX: 0.2, mapY: -0.3 },
    { mode: 1, mapX: -1, mapY: 1 },
  ])('sounds as its words say: %o', (values) => {
    const impulse = new Float32Array(8192 * 4);
    impulse[0] = 1;
    const { left } = render(engine(values), impulse);
    const frequencies = logFrequenciesHz(30);
    const coefficients = matchedCoefficients(bandsAt(values), SAMPLE_RATE);
    digitalResponseDb(coefficients, frequencies, SAMPLE_RATE).forEach((db, i) => {
      const measured = measuredDb(left, frequencies[i] ?? NaN, SAMPLE_RATE);
      expect(Math.abs(measured - db)).toBeLessThan(1e-4);
    });
  });

  it('hears nothing of what the other mode is moved by, to the last bit', () => {
    const input = noise(3000);
    const plain = render(engine({ morph: 0.3 }), input).left;
    const moved = render(engine({ morph: 0.3 }), input, [
      change(100, 'mapX', 0.9),
      change(900, 'mapY', -0.4),
      change(1000, 'termC', 2),
      change(1100, 'termD', 0),
    ]).left;
    expect(moved).toEqual(plain);
    const onMap = { mode: 1, mapX: 0.1, mapY: 0.2 };
    const mapped = render(engine(onMap), input).left;
    expect(
      render(engine(onMap), input, [
        change(50, 'morph', 1),
        change(60, 'morphY', 1),
        change(70, 'termA', 2),
        change(80, 'termC', 2),
      ]).left,
    ).toEqual(mapped);
  });

  it('is where it was moved to while nobody heard it', () => {
    const input = noise(4000);
    const late = render(engine({}), input, [
      change(1000, 'mapX', 0.5),
      change(1100, 'mapY', 0.1),
      change(2000, 'mode', 1),
    ]).left;
    const early = render(engine({ mapX: 0.5, mapY: 0.1 }), input, [change(2000, 'mode', 1)]).left;
    expect(late).toEqual(early);
  });
});
