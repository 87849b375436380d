import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInBox, layOutLabels } from '../../../gui/position/map-labels.ts';
import type { Box } from '../../../gui/position/map-labels.ts';

const [WIDTH, HEIGHT] = [400, 180];
const word = fc.record({
  x: fc.double({ min: 0, max: WIDTH, noNaN: true }),
  y: fc.double({ min: 0, max: HEIGHT, noNaN: true }),
  width: fc.integer({ min: 10, max: 90 }),
  height: fc.integer({ min: 12, max: 22 }),
});
const gapX = (a: Box, b: Box): number =>
  Math.max(b.left - (a.left + a.width), a.left - (b.left + b.width));
const gapY = (a: Box, b: Box): number =>
  Math.max(b.top - (a.top + a.height), a.top - (b.top + b.height));

describe('the words of a map', () => {
  it('never touch one another or a reserved box, and stay on the map', () => {
    const reserved = [{ left: 0, top: 80, width: 50, height: 16 }];
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const boxes = layOutLabels(words, WIDTH, HEIGHT, reserved).filter(
          (each) => each !== undefined,
        );
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(WIDTH);
          expect(box.top + box.height).toBeLessThanOrEqual(HEIGHT);
          for (const other of [...reserved, ...boxes.slice(0, i)]) {
            expect(Math.max(gapX(box, other), gapY(box, other))).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('are written near their points, the first one centred on its point', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        for (const [i, label] of layOutLabels(words, WIDTH, HEIGHT).entries()) {
          const { x, y } = words[i] ?? { x: 0, y: 0 };
          if (label) expect(isInBox(label, x, y, 7)).toBe(true);
        }
      }),
    );
    const at = { x: 200, y: 90, width: 40, height: 16 };
    const [first, second] = layOutLabels([at, { ...at, x: 224 }], WIDTH, HEIGHT);
    expect(first).toEqual({ left: 180, top: 82, width: 40, height: 16, centred: true });
    expect(second).toMatchObject({ left: 230, centred: false });
  });

  it('leave out a word without room', () => {
    const wide = { x: 200, y: 90, width: 390, height: 170 };
    expect(layOutLabels([wide, wide], WIDTH, HEIGHT)[1]).toBeUndefined();
  });
});
