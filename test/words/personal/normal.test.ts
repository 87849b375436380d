import { describe, expect, it, test } from 'vitest';
import { normalDensity, normalShare } from '../../../words/personal/normal.ts';

describe('the share of the normal distribution below a value', () => {
  // Abramowitz and Stegun, table 26.1; the last two by their asymptotic series.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.024997895148220435],
    [2.5, 0.993790334674224],
    [-5, 2.866515718791939e-7],
    [-8, 6.220960574271785e-16],
  ])('%d is right', (x, share) => {
    expect(Math.abs(normalShare(x) / share - 1)).toBeLessThan(1e-8);
  });

  it('rises as the density says', () => {
    for (let x = -9; x < 9; x += 0.05) {
      const slope = (normalShare(x + 1e-4) - normalShare(x - 1e-4)) / 2e-4;
      expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-8);
    }
  });

  it('ends at 0 and 1', () => {
    expect(normalShare(-Infinity)).toBe(0);
    expect(normalShare(Infinity)).toBe(1);
    expect(normalDensity(Infinity)).toBe(0);
  });
});
