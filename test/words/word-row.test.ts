import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_LENGTH, analogResponseDb, logFrequenciesHz, rowToBands } from '../../eq/index.ts';
import { decodeWalk, wordRowAt, walkRow, wordPoints } from '../../words/index.ts';
import { blendRow } from '../../words/blend-row.ts';
import type { Position } from '../../words/index.ts';
import { shippedModel } from '../shipped-model.ts';

const { vocabulary, decoder } = shippedModel();
const words = wordPoints(vocabulary);
const term = fc.nat(vocabulary.terms.length - 1);
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const anyPosition = fc.record({
  ...{ termA: term, termB: term, termC: term, termD: term },
  ...{ morph: unit, morphY: unit, mapX: coordinate, mapY: coordinate },
  mode: fc.constantFrom(0, 1),
});
const FREQUENCIES_HZ = logFrequenciesHz(40);

const walkOf = ({ termA, termB }: Position): Float64Array =>
  decodeWalk(decoder, words.centroids[termA] ?? [], words.centroids[termB] ?? []);
const rowAt = (position: Position): Float64Array =>
  wordRowAt(position, () => walkOf(position), words, decoder);

/** Largest difference of the responses of two rows, in dB. */
function apartDb(a: Float64Array, b: Float64Array): number {
  const [one, other] = [a, b].map((row) => analogResponseDb(rowToBands(row), FREQUENCIES_HZ));
  return Math.max(...(one ?? []).map((gainDb, i) => Math.abs(gainDb - (other?.[i] ?? NaN))));
}

describe('the word row at a position', () => {
  it('is the row of the walk while morphY is 0', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        const onWalk = { ...position, mode: 0, morphY: 0 };
        expect(rowAt(onWalk)).toEqual(walkRow(walkOf(onWalk), onWalk.morph));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves the walk without a jump', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        const onWalk = { ...position, mode: 0, morphY: 0 };
        expect(apartDb(rowAt(onWalk), rowAt({ ...onWalk, morphY: 1e-9 }))).toBeLessThan(0.01);
      }),
      { numRuns: 30 },
    );
  });

  it('is the blend of the corners on the pad', () => {
    const [x, y] = [0.3, 0.6];
    const position = { ...{ termA: 3, termB: 9, termC: 20, termD: 41 }, morph: x, morphY: y };
    const blend = [
      [3, (1 - x) * (1 - y)],
      [9, x * (1 - y)],
      [20, (1 - x) * y],
      [41, x * y],
    ].map(([index = 0, weight = 0]) => ({ z: vocabulary.terms[index]?.z ?? [], weight }));
    const row = rowAt({ ...position, mapX: 0, mapY: 0, mode: 0 });
    expect(apartDb(row, blendRow({ terms: blend, amount: 1 }, decoder))).toBeLessThan(1e-9);
  });

  it('is the row of a word at its map point', () => {
    vocabulary.terms.forEach(({ map: [mapX, mapY], z }, index) => {
      const position = { termA: 0, termB: 1, termC: 2, termD: 3, morph: 0, morphY: 0, mode: 1 };
      const own = decodeWalk(decoder, z, z, 2).subarray(0, ROW_LENGTH);
      expect(apartDb(rowAt({ ...position, mapX, mapY }), own), `term ${index}`).toBeLessThan(0.01);
    });
  });

  it('is within the limits of a band at any position', () => {
    fc.assert(
      fc.property(anyPosition, (position) => {
        for (const { gainDb, frequencyHz, q } of rowToBands(rowAt(position))) {
          expect(Math.abs(gainDb)).toBeLessThanOrEqual(12);
          expect(frequencyHz).toBeGreaterThan(19);
          expect(frequencyHz).toBeLessThan(20_001);
          expect(q).toBeGreaterThan(0.09);
          expect(q).toBeLessThan(10.01);
        }
      }),
    );
  });
});
