import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mapAxes,
  nearestOnWalk,
  spokenCoordinate,
  toPixel,
} from '../../../gui/position/map-plane.ts';
import { FAKE_TERMS } from '../fake-instrument.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point = fc.tuple(coordinate, coordinate);

describe('the map', () => {
  it('holds every word, with the middle in its middle, bright at the right and soft at the top', () => {
    const axes = mapAxes(FAKE_TERMS);
    for (const { map } of FAKE_TERMS) {
      const [x, y] = toPixel(map, axes, 400, 200);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(200);
    }
    expect(toPixel([0, 0], axes, 400, 200)).toEqual([200, 100]);
    expect(toPixel([0.5, 0.5], axes, 400, 200)[0]).toBeGreaterThan(200);
    expect(toPixel([0.5, 0.5], axes, 400, 200)[1]).toBeLessThan(100);
  });

  it('speaks a coordinate in words', () => {
    const ends = ['darker', 'brighter'] as const;
    expect(spokenCoordinate(0.314, ends)).toBe('0.31 towards brighter');
    expect(spokenCoordinate(-0.5, ends)).toBe('0.50 towards darker');
    expect(spokenCoordinate(-0.001, ends)).toBe('in the middle');
  });
});

describe('the nearest point of a walk', () => {
  it('is no farther than any other point of the walk, and is the point itself if that is on the walk', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(point, point, point, share, (from, to, at, any) => {
        const nearest = nearestOnWalk(from, to, at);
        expect(nearest.share).toBeGreaterThanOrEqual(0);
        expect(nearest.share).toBeLessThanOrEqual(1);
        const on = (t: number): [number, number] => [
          from[0] + t * (to[0] - from[0]),
          from[1] + t * (to[1] - from[1]),
        ];
        const [x, y] = on(any);
        expect(nearest.distance).toBeLessThanOrEqual(Math.hypot(x - at[0], y - at[1]) + 1e-6);
        expect(nearestOnWalk(from, to, [x, y]).distance).toBeLessThan(1e-6);
      }),
    );
  });
});
