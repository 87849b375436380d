import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WALK_ROWS, writeLatentAt } from '../../words/index.ts';

const zA = [-0.531, 0.217, 4];
const zB = [0.713, -1.19, 4];

function at(row: number, rows: number): Float64Array {
  const z = new Float64Array(zA.length);
  writeLatentAt(zA, zB, row, rows, z);
  return z;
}

describe('the straight line in the latent space', () => {
  test('starts and ends exactly at the two points', () => {
    expect(at(0, WALK_ROWS)).toEqual(Float64Array.from(zA));
    expect(at(WALK_ROWS - 1, WALK_ROWS)).toEqual(Float64Array.from(zB));
  });

  test('is halfway at the middle row', () => {
    expect(at(1, 3)).toEqual(Float64Array.from(zA, (a, i) => (a + (zB[i] ?? NaN)) / 2));
  });

  test('has even steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), (rows) => {
        for (let row = 1; row < rows; row++) {
          at(row, rows).forEach((value, i) => {
            const step = ((zB[i] ?? NaN) - (zA[i] ?? NaN)) / (rows - 1);
            expect(value - (at(row - 1, rows)[i] ?? NaN)).toBeCloseTo(step, 12);
          });
        }
      }),
      { numRuns: 10 },
    );
  });

  test('is written only at the offset', () => {
    const batch = new Float64Array(9).fill(7);
    writeLatentAt(zA, zB, 0, 2, batch, 3);
    expect([...batch]).toEqual([7, 7, 7, ...zA, 7, 7, 7]);
  });
});
