import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from '../../bench/random.ts';
import { quantile, spread } from '../../bench/statistics.ts';

describe('the spread of measured values', () => {
  it('is their median and quartiles, whatever their order', () => {
    expect(spread([9, 1, 5, 3, 7])).toEqual({ median: 5, iqr: [3, 7] });
    expect(spread([4, 1, 3, 2])).toEqual({ median: 2.5, iqr: [1.75, 3.25] });
    expect(spread([2])).toEqual({ median: 2, iqr: [2, 2] });
  });

  it('lets one wild round change little', () => {
    expect(spread([1, 1.1, 0.9, 1.05, 0.95, 1, 80]).median).toBe(1);
  });

  it('lies within the values and rises with the share', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        expect(quantile(some, share)).toBeGreaterThanOrEqual(Math.min(...some));
        expect(quantile(some, share)).toBeLessThanOrEqual(quantile(some, 1));
      }),
    );
  });

  it('cannot be had of nothing', () => {
    expect(() => spread([])).toThrow(RangeError);
  });
});

describe('the order of a round', () => {
  it('has every case once and is the same in every run', () => {
    const cases = ['a', 'b', 'c', 'd', 'e', 'f'];
    const orders = [1, 2].map(() => {
      const random = seededRandom(7);
      return [shuffled(cases, random), shuffled(cases, random)];
    });
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]?.[0]).not.toEqual(orders[0]?.[1]);
    expect([...(orders[0]?.[0] ?? [])].sort()).toEqual(cases);
  });
});
