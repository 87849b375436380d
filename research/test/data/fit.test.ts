import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  analogResponseDb,
  bandsToRow,
  rowToBands,
  GRID_HZ,
  ROW_RANGES,
  rowResponseDb,
} from '../../../eq/index.ts';
import type { Band } from '../../../eq/index.ts';
import { fitBands } from '../../data/fit.ts';
import { FREE_RANGES } from '../../data/ranges.ts';
import { targetCurveDb } from '../../data/target-curve.ts';
import { bands } from '../../../test/eq/arbitrary-bands.ts';
import { syntheticContributions } from '../synthetic-data.ts';

describe('the response that training computes', () => {
  it('is eq’s analog response', () => {
    fc.assert(
      fc.property(bands, (five) => {
        const fast = rowResponseDb(bandsToRow(five));
        analogResponseDb(five, GRID_HZ).forEach((db, i) => expect(fast[i]).toBeCloseTo(db, 8));
      }),
    );
  });
});

const REACHABLE: readonly Band[] = [
  { type: 'lowshelf', frequencyHz: 80, gainDb: 3, q: 0.7 },
  { type: 'peaking', frequencyHz: 220, gainDb: 2, q: 1 },
  { type: 'peaking', frequencyHz: 800, gainDb: -3, q: 1.2 },
  { type: 'peaking', frequencyHz: 3000, gainDb: -1, q: 0.9 },
  { type: 'highshelf', frequencyHz: 7500, gainDb: -4, q: 0.7 },
];

describe('a fit', () => {
  it('follows a curve that five bands can make', () => {
    const curve = analogResponseDb(REACHABLE, GRID_HZ);
    expect(fitBands(curve).rmseDb).toBeLessThan(0.15);
  });

  it('does not care about the level of a curve', () => {
    const curve = analogResponseDb(REACHABLE, GRID_HZ);
    const { row } = fitBands(curve.map((db) => db + 7));
    fitBands(curve).row.forEach((number, i) => expect(row[i]).toBeCloseTo(number, 4));
  });

  it('leaves a flat curve flat', () => {
    const { row, rmseDb } = fitBands(new Float64Array(GRID_HZ.length));
    expect(rmseDb).toBeLessThan(1e-3);
    for (const { gainDb } of rowToBands(row)) expect(Math.abs(gainDb)).toBeLessThan(1e-3);
  });

  it('stays within each band’s ranges', () => {
    for (const { gains } of syntheticContributions()) {
      fitBands(targetCurveDb(gains)).row.forEach((number, i) => {
        const { low, span } = ROW_RANGES[i] ?? { low: NaN, span: NaN };
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + span);
      });
    }
  });

  it('follows closer where nothing draws it, and stays within what a band may be', () => {
    const errors = { ridge: 0, free: 0 };
    for (const { gains } of syntheticContributions()) {
      const curve = targetCurveDb(gains);
      errors.ridge += fitBands(curve).rmseDb;
      const { row, rmseDb } = fitBands(curve, { fit: 'free' });
      errors.free += rmseDb;
      row.forEach((number, i) => {
        const { low, span } = FREE_RANGES[i] ?? { low: NaN, span: NaN };
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + span);
      });
    }
    expect(errors.free).toBeLessThan(0.8 * errors.ridge);
  });

  it.each(['ridge', 'free'] as const)(
    'with a %s fit makes the level too where it is kept',
    (fit) => {
      const curve = analogResponseDb(REACHABLE, GRID_HZ);
      const { row, rmseDb } = fitBands(curve, { fit, level: 'kept' });
      const squares = rowResponseDb(row).map((db, i) => (db - (curve[i] ?? NaN)) ** 2);
      const rms = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
      expect(rmseDb).toBeCloseTo(rms, 9);
      expect(rmseDb).toBeLessThan(0.2);
      const raised = curve.map((db) => db + 3);
      const level = (of: Float64Array): number => of.reduce((sum, db) => sum + db, 0) / of.length;
      const raisedRow = fitBands(raised, { fit, level: 'kept' }).row;
      expect(level(rowResponseDb(raisedRow)) - level(rowResponseDb(row))).toBeCloseTo(3, 0);
    },
  );

  it('makes no level where none is wanted', () => {
    const curve = analogResponseDb(REACHABLE, GRID_HZ);
    const { row } = fitBands(curve, { level: 'none' });
    fitBands(
      curve.map((db) => db - 5),
      { level: 'none' },
    ).row.forEach((number, i) => expect(row[i]).toBeCloseTo(number, 4));
    const response = rowResponseDb(row);
    expect(response.reduce((sum, db) => sum + db, 0) / response.length).toBeCloseTo(0, 1);
  });
});
