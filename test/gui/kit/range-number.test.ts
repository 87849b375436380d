import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rangeNumber } from '../../../gui/kit/range-number.ts';

it('keeps the order of a range and its value, and gives no more digits than a browser counts with', () => {
  const number = fc.double({ min: -30_000, max: 30_000, noNaN: true });
  fc.assert(
    fc.property(number, number, (one, other) => {
      const [low, high] = [rangeNumber(Math.min(one, other)), rangeNumber(Math.max(one, other))];
      expect(Number(low)).toBeLessThanOrEqual(Number(high));
      expect(Math.abs(Number(low) - Math.min(one, other))).toBeLessThan(1e-6);
      expect(low).toMatch(/^-?\d{1,5}(\.\d{1,6})?$/u);
    }),
  );
});
