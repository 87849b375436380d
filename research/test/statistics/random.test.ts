import { describe, expect, it } from 'vitest';
import { Random } from '../../statistics/random.ts';

const COUNT = 20_000;
const draw = (seed: number, next: (random: Random) => number): number[] => {
  const random = new Random(seed);
  return Array.from({ length: COUNT }, () => next(random));
};
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a seeded stream', () => {
  it('is the same for the same seed and another for its neighbour', () => {
    const first = draw(1, (random) => random.uniform());
    expect(draw(1, (random) => random.uniform())).toEqual(first);
    expect(draw(2, (random) => random.uniform())[0]).not.toBe(first[0]);
  });

  it('is even from 0 to 1', () => {
    const values = draw(3, (random) => random.uniform());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = values.filter((value) => Math.floor(value * 10) === tenth).length / COUNT;
      expect(share).toBeCloseTo(0.1, 1);
    }
  });

  it('is normal with mean 0 and spread 1', () => {
    const values = draw(4, (random) => random.normal());
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
    expect(mean(values.map((value) => (Math.abs(value) < 1 ? 1 : 0)))).toBeCloseTo(0.683, 1);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 100 }, (_, i) => i);
    const shuffled = [...items];
    new Random(5).shuffle(shuffled);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});
