import { describe, expect, it } from 'vitest';
import { GRID_HZ } from '../../../eq/index.ts';
import { SOCIALFX_FREQUENCIES_HZ } from '../../data/contribution.ts';
import { nominalCurveDb, targetCurveDb } from '../../data/target-curve.ts';

const SLOPE = Float64Array.from(SOCIALFX_FREQUENCIES_HZ, (hz) => 3 + 0.7 * Math.log2(hz));

describe('a nominal curve', () => {
  it('reaches from -5 to +5 dB, whatever the units of the shape', () => {
    const curve = nominalCurveDb(SLOPE);
    expect(Math.min(...curve)).toBe(-5);
    expect(Math.max(...curve)).toBe(5);
  });

  it('is straight in octaves where the shape is', () => {
    const curve = nominalCurveDb(SLOPE);
    const perOctave = 10 / Math.log2(19_682 / 20);
    curve.forEach((db, i) => {
      const octaves = Math.log2(Math.min(GRID_HZ[i] ?? NaN, 19_682) / 20);
      expect(db).toBeCloseTo(-5 + perOctave * octaves, 10);
    });
  });

  it('of a shape without height is flat', () => {
    expect(nominalCurveDb(new Float64Array(40).fill(0.3))).toEqual(new Float64Array(40));
  });
});

describe('a target curve', () => {
  it('has no level', () => {
    const curve = targetCurveDb(SLOPE.map((gain, i) => gain + Math.sin(i)));
    expect(curve.reduce((sum, db) => sum + db, 0)).toBeCloseTo(0, 10);
  });
});
