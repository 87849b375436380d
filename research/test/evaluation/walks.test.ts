import { describe, expect, it } from 'vitest';
import { ROW_RANGES } from '../../../eq/index.ts';
import { interpolation, walkPairs } from '../../evaluation/walks/interpolation.ts';
import { straightness } from '../../evaluation/walks/walk-straightness.ts';

const curves = (...rows: number[][]): Float64Array[] => rows.map((row) => Float64Array.from(row));

describe('straightness', () => {
  it('of a straight walk is perfect', () => {
    expect(straightness(curves([0, 0], [1, -1], [2, -2]))).toEqual({
      monotone: 1,
      nearlyMonotone: 1,
      pathRatio: 1,
      largestStepDb: 1,
    });
  });

  it('of a walk with a turn is as by hand', () => {
    // Steps of RMS 3, 1 and 2 over two frequencies; from end to end RMS 2.
    const walk = curves([0, 0], [3, 3], [2, 4], [2, 2 + 4 - 2 * Math.SQRT2 - 2]);
    const { monotone, pathRatio, largestStepDb } = straightness(walk);
    expect(monotone).toBe(0);
    expect(largestStepDb).toBe(3);
    const end = Math.sqrt((4 + (4 - 2 * Math.SQRT2) ** 2) / 2);
    expect(pathRatio).toBeCloseTo(6 / end, 12);
  });

  it('counts a turn that nobody hears as one, and forgives it where it says so', () => {
    const { monotone, nearlyMonotone } = straightness(curves([0, 0], [1, 1.04], [2, 1]));
    expect(monotone).toBe(0.5);
    expect(nearlyMonotone).toBe(1);
  });

  it('takes rounding for no turn', () => {
    expect(straightness(curves([0], [1], [1 - 1e-5], [2])).monotone).toBe(1);
  });
});

describe('walks between words', () => {
  const decode = (points: readonly ArrayLike<number>[]) =>
    points.map((z) => ROW_RANGES.map(({ prior }, i) => (i === 6 ? (z[0] ?? NaN) : prior)));
  const places = new Map([
    ['en a', Float64Array.of(0)],
    ['en b', Float64Array.of(6)],
    ['en c', Float64Array.of(-6)],
  ]);

  it('are there for all pairs, and straight where a gain moves alone', () => {
    const walks = walkPairs(places, decode);
    expect(walks.map(({ from, to }) => `${from}-${to}`)).toEqual([
      'en a-en b',
      'en a-en c',
      'en b-en c',
    ]);
    const found = interpolation(walks);
    expect(found?.pairs).toBe(3);
    expect(found?.monotone).toBeGreaterThan(0.8);
    expect(found?.pathRatio).toBeLessThan(1.1);
    expect(found?.worst.pathRatio).toBe(Math.max(...walks.map(({ pathRatio }) => pathRatio)));
  });

  it('of one word are none', () => {
    expect(interpolation(walkPairs(new Map([['en a', Float64Array.of(0)]]), decode))).toBe(
      undefined,
    );
  });
});
