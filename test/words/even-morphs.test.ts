import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import { MODEL_FOLDER, readModel } from '../../words/model-folder.ts';
import { decodeWalk, effectiveWalkRow } from '../../words/index.ts';
import { evenMorphs } from '../../words/even-morphs.ts';
import type { WordModel } from '../../words/index.ts';
import { smallDecoder } from './small-model.ts';

/** Another grid than the library's, because evenness must not depend on the grid. */
const FREQUENCIES_HZ = logFrequenciesHz(200);

/** Root mean square differences in dB, without level, between the effective curves of neighbours. */
function stepsDb(walk: Float64Array, alphas: readonly number[], amount = 1): number[] {
  const curves = alphas.map((alpha) => {
    const bands = rowToBands(effectiveWalkRow(walk, alpha, amount, Infinity));
    const curve = analogResponseDb(bands, FREQUENCIES_HZ);
    const level = curve.reduce((sum, gain) => sum + gain, 0) / curve.length;
    return curve.map((gain) => gain - level);
  });
  return curves.slice(1).map((curve, i) => {
    const squares = curve.map((gain, k) => (gain - (curves[i]?.[k] ?? NaN)) ** 2);
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  });
}

function expectEven(steps: readonly number[]): void {
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  for (const step of steps) expect(Math.abs(step / mean - 1)).toBeLessThan(0.01);
}

function expectFromAToB(alphas: readonly number[], steps: number): void {
  expect(alphas).toHaveLength(steps);
  expect([alphas[0], alphas.at(-1)]).toEqual([0, 1]);
  alphas.slice(1).forEach((alpha, i) => expect(alpha).toBeGreaterThan(alphas[i] ?? NaN));
}

describe('the morph values of even stops', () => {
  test('go from A to B in steps of the same size, unlike even morph values', () => {
    const walk = decodeWalk(smallDecoder, [-2, 0.1], [0.4, 0.1]);
    const alphas = evenMorphs(walk, 9);
    expectFromAToB(alphas, 9);
    expectEven(stepsDb(walk, alphas));
    const linear = stepsDb(
      walk,
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => i / 8),
    );
    expect(Math.max(...linear) / Math.min(...linear)).toBeGreaterThan(2);
  });

  test('are even after the amount', () => {
    const walk = decodeWalk(smallDecoder, [-2, 0.1], [0.4, 0.1]);
    expectEven(stepsDb(walk, evenMorphs(walk, 7, 2), 2));
    expectEven(stepsDb(walk, evenMorphs(walk, 7, -1), -1));
  });

  test('are evenly spaced if nothing changes', () => {
    const z = [0.3, 0.2];
    expect(evenMorphs(decodeWalk(smallDecoder, z, z), 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const flat = decodeWalk(smallDecoder, [0, 0.3], [1, 0.3]);
    expect(evenMorphs(flat, 3, 0)).toEqual([0, 0.5, 1]);
  });

  test('ignore a change of level alone', () => {
    // Two shelves of one frequency, Q and gain are a change of level. In the first half they rise, in
    // the second a bell does.
    const rows = Array.from({ length: 129 }, (_, i) => {
      const [levelDb, bellDb] = [Math.min(6, (6 * i) / 64), Math.max(0, (6 * (i - 64)) / 64)];
      const shelf = [levelDb, Math.log2(500), -0.5];
      const silent = [0, 10, 0];
      return [...shelf, bellDb, Math.log2(2000), 0, ...silent, ...silent, ...shelf];
    });
    const [, middle = NaN] = evenMorphs(Float64Array.from(rows.flat()), 3);
    expect(middle).toBeGreaterThan(0.74);
    expect(middle).toBeLessThan(0.76);
  });

  test.each([0, 1, 2.5, 130, NaN])('are refused for %d stops', (steps) => {
    const walk = decodeWalk(smallDecoder, [0, 0], [1, 1]);
    expect(() => evenMorphs(walk, steps)).toThrow(
      new RangeError(`a walk of 129 rows has 2 to 129 stops, not ${steps}`),
    );
  });
});

describe('with the shipped model', () => {
  let model: WordModel;
  beforeAll(async () => {
    model = await readModel(MODEL_FOLDER);
  });

  test('even stops go from A to B for any two words', () => {
    const { vocabulary, decoder } = model;
    const index = fc.integer({ min: 0, max: vocabulary.terms.length - 1 });
    const pair = fc.tuple(index, index).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(pair, fc.integer({ min: 2, max: 30 }), ([a, b], steps) => {
        const [zA, zB] = [vocabulary.terms[a]?.z ?? [], vocabulary.terms[b]?.z ?? []];
        const walk = decodeWalk(decoder, zA, zB);
        const alphas = evenMorphs(walk, steps);
        expectFromAToB(alphas, steps);
        expectEven(stepsDb(walk, alphas));
      }),
      { numRuns: 40 },
    );
  });
});
