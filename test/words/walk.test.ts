import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROW_LENGTH } from '../../eq/index.ts';
import { TABLE_COLUMNS, TABLE_ROWS, isMorphTable } from '../../protocol/index.ts';
import { WALK_ROWS, decodeWalk, decodedRow, interpolateRow } from '../../words/index.ts';
import { smallDecoder } from './small-model.ts';

const zA = [-0.531, 0.217];
const zB = [0.713, -1.19];
const walk = decodeWalk(smallDecoder, zA, zB);

const decoded = (z: readonly number[]): Float64Array => decodedRow(smallDecoder, z);

function at(morph: number, rows = walk): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  interpolateRow(rows, morph, row);
  return row;
}

describe('the walk between two words', () => {
  test('is a morph table that the audio thread accepts', () => {
    expect([WALK_ROWS, ROW_LENGTH]).toEqual([TABLE_ROWS, TABLE_COLUMNS]);
    expect(isMorphTable({ termA: 0, termB: 1, rows: walk })).toBe(true);
  });

  test('begins and ends exactly with the decoded rows of the words alone', () => {
    expect(walk.slice(0, ROW_LENGTH)).toEqual(decoded(zA));
    expect(walk.slice(-ROW_LENGTH)).toEqual(decoded(zB));
  });

  test('decodes the straight line in the latent space, not the mean of the bands', () => {
    const quarter = zA.map((a, i) => 0.75 * a + 0.25 * (zB[i] ?? NaN));
    const row = walk.slice(32 * ROW_LENGTH, 33 * ROW_LENGTH);
    decoded(quarter).forEach((x, k) => expect(row[k]).toBeCloseTo(x, 12));
    expect(row[0]).not.toBeCloseTo(0.75 * (at(0)[0] ?? NaN) + 0.25 * (at(1)[0] ?? NaN), 2);
  });

  test('has as many rows as asked for', () => {
    const short = decodeWalk(smallDecoder, zA, zB, 3);
    expect(short).toHaveLength(3 * ROW_LENGTH);
    expect(short.slice(ROW_LENGTH, 2 * ROW_LENGTH)).toEqual(at(0.5));
  });

  test('refuses points of another size and walks of one row', () => {
    expect(() => decodeWalk(smallDecoder, [1], zB)).toThrow(
      new RangeError('a walk joins points of 2 numbers, not of 1 and 2'),
    );
    expect(() => decodeWalk(smallDecoder, zA, zB, 1)).toThrow('2 or more rows, not 1');
  });
});

describe('a stop on the walk', () => {
  test('is exactly the row of the walk at that row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: WALK_ROWS - 1 }), (i) => {
        expect(at(i / (WALK_ROWS - 1))).toEqual(walk.slice(i * ROW_LENGTH, (i + 1) * ROW_LENGTH));
      }),
    );
  });

  test('lies on the straight line between its neighbours', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (morph) => {
        const below = Math.min(Math.floor(morph * 128), 127);
        const share = morph * 128 - below;
        at(morph).forEach((x, k) => {
          const a = walk[below * ROW_LENGTH + k] ?? NaN;
          const b = walk[(below + 1) * ROW_LENGTH + k] ?? NaN;
          expect(x).toBeCloseTo((1 - share) * a + share * b, 12);
        });
      }),
    );
  });

  test('outside 0 … 1 is the nearer end, and A where the morph is no number', () => {
    expect(at(-3)).toEqual(at(0));
    expect(at(Infinity)).toEqual(at(1));
    expect(at(NaN)).toEqual(at(0));
  });
});
