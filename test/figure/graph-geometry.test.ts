import { describe, expect, it } from 'vitest';
import {
  chooseRangeDb,
  curvePath,
  frequencyToX,
  gainLinesDb,
  gainToY,
} from '../../figure/graph-geometry.ts';

describe('the graph', () => {
  it('runs from 20 Hz to 20 kHz, each octave as wide as the next', () => {
    expect(frequencyToX(20)).toBe(0);
    expect(frequencyToX(20_000)).toBe(1);
    expect(frequencyToX(400) - frequencyToX(200)).toBeCloseTo(
      frequencyToX(4000) - frequencyToX(2000),
    );
  });

  it('has 0 dB in the middle, boost above, and its outermost lines inside', () => {
    expect(gainToY(0, 6)).toBe(0.5);
    expect(gainToY(3, 6)).toBeLessThan(0.5);
    for (const gainDb of gainLinesDb(12)) {
      expect(gainToY(gainDb, 12)).toBeGreaterThan(0);
      expect(gainToY(gainDb, 12)).toBeLessThan(1);
    }
  });

  it('clamps a gain beyond its range to the edge', () => {
    expect(gainToY(99, 6)).toBe(0);
    expect(gainToY(-99, 6)).toBe(1);
  });

  it.each([
    [0, 6],
    [4.9, 6],
    [6.1, 12],
    [12, 12],
    [20, 24],
    [48, 24],
  ])('shows a peak of %d dB within %d dB', (peakDb, rangeDb) => {
    expect(chooseRangeDb(peakDb)).toBe(rangeDb);
  });

  it('draws a flat response as a level line', () => {
    expect(curvePath([20, 20_000], [0, 0], 6)).toBe('M0.0 500.0L1000.0 500.0');
  });
});
