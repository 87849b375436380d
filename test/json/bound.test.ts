import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSize, withinBound } from '../../json/index.ts';

describe('the size of JSON', () => {
  it('is that of the text, but for escapes and a comma', () => {
    const plain = fc.jsonValue({ stringUnit: fc.constantFrom('a', 'b', 'ä') });
    fc.assert(
      fc.property(plain, (value) => {
        const { length } = JSON.stringify(value);
        const size = jsonSize(value, Infinity);
        expect(size).toBeGreaterThanOrEqual(length);
        expect(size).toBeLessThanOrEqual(2 * length + 3);
      }),
    );
  });

  it('is infinite past the limit, also for what contains itself', () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    for (const value of ['x'.repeat(100), Array(1e6).fill(0), endless, new Float64Array(100)]) {
      expect(jsonSize(value, 90)).toBe(Infinity);
    }
  });

  it('throws for nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(jsonSize(value, 1000)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a bound', () => {
  it('keeps entries that fit, also behind one that does not', () => {
    const bound = { entries: 3, characters: 40 };
    expect(withinBound(['a', 'x'.repeat(50), 'b', 'c', 'd'], bound)).toEqual({
      kept: ['a', 'b', 'c'],
      dropped: ['x'.repeat(50), 'd'],
    });
  });

  it('is never passed, and loses no entry', () => {
    const bound = { entries: 4, characters: 60 };
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (entries) => {
        const { kept, dropped } = withinBound(entries, bound);
        expect(kept.length).toBeLessThanOrEqual(bound.entries);
        const sizes = kept.map((entry) => jsonSize(entry, Infinity));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bound.characters);
        expect(kept.length + dropped.length).toBe(entries.length);
      }),
    );
  });
});
