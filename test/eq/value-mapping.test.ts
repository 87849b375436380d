import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logMapping } from '../../eq/index.ts';

describe.each([
  { name: 'frequencies', min: 20, max: 20_000 },
  { name: 'Q', min: 0.1, max: 10 },
])('a logarithmic mapping of $name', ({ min, max }) => {
  const mapping = logMapping(min, max);

  it('gives back the value of each position', () => {
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (value) => {
        expect(mapping.fromUnit(mapping.toUnit(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it('gives equal ratios equal distances', () => {
    const distance = (ratio: number) => mapping.toUnit(ratio * min) - mapping.toUnit(min);
    expect(distance(4)).toBeCloseTo(2 * distance(2), 12);
  });

  it('stays in its range for every number', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        expect(mapping.toUnit(number)).toBeGreaterThanOrEqual(0);
        expect(mapping.toUnit(number)).toBeLessThanOrEqual(1);
        expect(mapping.fromUnit(number)).toBeGreaterThanOrEqual(min);
        expect(mapping.fromUnit(number)).toBeLessThanOrEqual(max * (1 + 1e-12));
      }),
    );
    expect(mapping.fromUnit(NaN)).toBeCloseTo(min, 9);
    expect(mapping.toUnit(Infinity)).toBe(1);
  });
});
