import { describe, expect, it } from 'vitest';
import { meaningMap } from '../../model/meaning-map.ts';
import { Random } from '../../statistics/random.ts';

const GRID = 40;
/** Curves on a plane of two shapes, five times as wide along the first. */
const random = new Random(2);
const curves = Array.from({ length: 12 }, () => {
  const [tilt, bow] = [5 * random.normal(), random.normal()];
  return Float64Array.from({ length: GRID }, (_, i) => {
    const x = (2 * i) / (GRID - 1) - 1;
    return tilt * x + bow * (x * x - 0.35);
  });
});

describe('the plane of meanings', () => {
  it('keeps the distances of curves that differ in two ways', () => {
    const places = meaningMap(curves, 0, 1);
    const ratios = curves.slice(1).map((curve, i) => {
      const [x, y] = places[i + 1] ?? [NaN, NaN];
      const [x0, y0] = places[0] ?? [NaN, NaN];
      const apart = Math.hypot(...curve.map((db, k) => db - (curves[0]?.[k] ?? NaN)));
      return Math.hypot(x - x0, y - y0) / apart;
    });
    for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? NaN, 6);
  });

  it('has the farthest term at radius 1', () => {
    const radii = meaningMap(curves, 0, 1).map(([x, y]) => Math.hypot(x, y));
    expect(Math.max(...radii)).toBeCloseTo(1, 10);
  });

  it.each([0, 1, 2, 3])('is turned so that its landmarks lie right and up', (landmark) => {
    const places = meaningMap(curves, landmark, landmark);
    expect(places[landmark]?.[0]).toBeGreaterThan(0);
    expect(places[landmark]?.[1]).toBeGreaterThan(0);
  });
});
