import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '../../figures/label-placement.ts';
import type { Box, Dot } from '../../figures/label-placement.ts';
import { isWellFormed } from '../../../test/figure/well-formed.ts';

const BOUNDS: Box = { left: 0, top: 0, right: 700, bottom: 500 };
const dots: fc.Arbitrary<Dot[]> = fc.array(
  fc.record({
    x: fc.integer({ min: 100, max: 600 }),
    y: fc.integer({ min: 50, max: 450 }),
    radius: fc.integer({ min: 2, max: 8 }),
    width: fc.integer({ min: 20, max: 70 }),
    height: fc.integer({ min: 12, max: 20 }),
  }),
  { maxLength: 40 },
);

function boxes(of: readonly Dot[]): Box[] {
  return placeLabels(of, BOUNDS).map(({ x, y, anchor }, i) => {
    const { width, height } = of[i] as Dot;
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
  });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1e-9 &&
  b.left < a.right - 1e-9 &&
  a.top < b.bottom - 1e-9 &&
  b.top < a.bottom - 1e-9;

describe('labels', () => {
  it('cover neither each other nor a dot, and stay within the picture', () => {
    fc.assert(
      fc.property(dots, (all) => {
        const placed = boxes(all);
        placed.forEach((box, i) => {
          for (const other of placed.slice(i + 1)) expect(overlap(box, other)).toBe(false);
          for (const { x, y, radius: r } of all) {
            const dot = { left: x - r, right: x + r, top: y - r, bottom: y + r };
            expect(overlap(box, dot)).toBe(false);
          }
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(BOUNDS.right);
          expect(box.bottom).toBeLessThanOrEqual(BOUNDS.bottom);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('stand at the right of a dot that is alone', () => {
    const [label] = placeLabels([{ x: 300, y: 200, radius: 5, width: 50, height: 16 }], BOUNDS);
    expect(label).toEqual({ x: 308, y: 200, anchor: 'start', leader: undefined });
  });

  it('are refused where there is no room', () => {
    const dot = { x: 5, y: 5, radius: 5, width: 50, height: 16 };
    expect(() => placeLabels([dot], { left: 0, top: 0, right: 10, bottom: 10 })).toThrow(
      RangeError,
    );
  });
});

describe('the check of XML', () => {
  it.each([
    ['<a><b c="1"/>t &amp; u</a>', true],
    ['<a><b></a></b>', false],
    ['<a>', false],
    ['<a/><b/>', false],
    ['<a>x & y</a>', false],
    ['<a b="1" b="2"/>', false],
    ['<a b=1/>', false],
  ])('%s: %s', (xml, isRight) => {
    expect(isWellFormed(xml)).toBe(isRight);
  });
});
