import { describe, expect, it } from 'vitest';
import { agreements, meanPairwiseCorrelation } from '../../model/agreement.ts';
import { Random } from '../../statistics/random.ts';

const GRID = 40;
const curve = (shape: (x: number) => number): Float64Array =>
  Float64Array.from({ length: GRID }, (_, i) => shape((2 * i) / (GRID - 1) - 1));

describe('mean pairwise correlation', () => {
  it('is 1 for one shape at any level and height, and -1 for opposites', () => {
    const rising = curve((x) => x);
    expect(meanPairwiseCorrelation([rising, curve((x) => 3 * x + 2)])).toBeCloseTo(1, 10);
    expect(meanPairwiseCorrelation([rising, curve((x) => -x)])).toBeCloseTo(-1, 10);
  });

  it('is the mean over all pairs', () => {
    const curves = [curve((x) => x), curve((x) => -x), curve((x) => x)];
    expect(meanPairwiseCorrelation(curves)).toBeCloseTo(-1 / 3, 10);
  });
});

describe('agreement', () => {
  const random = new Random(11);
  const noise = (): Float64Array => {
    const [a, b, c] = [random.normal(), random.normal(), random.normal()];
    return curve((x) => a * x + b * Math.cos(2 * x) + c * Math.sin(3 * x));
  };
  const people = (count: number, shape: (x: number) => number, own: number): Float64Array[] =>
    Array.from({ length: count }, () => {
      const error = noise();
      return curve(shape).map((value, i) => value + own * (error[i] ?? 0));
    });
  const groups = [
    people(8, (x) => 2 * x, 0.3),
    people(8, (x) => x, 5),
    people(3, (x) => 2 - 4 * x * x, 0.3),
    ...Array.from({ length: 10 }, () => people(6, () => 0, 1)),
  ];
  const { terms, correlation } = agreements(groups, new Random(1));

  it('tells terms whose people agree from those whose agreement chance explains', () => {
    expect(terms[0]?.tier).toBe('agree');
    expect(terms[1]?.tier).toBe('disagree');
  });

  it('does not judge what few people taught', () => {
    expect(terms[2]?.tier).toBe('few');
  });

  it('draws few people towards all', () => {
    const raw = groups.slice(0, 3).map(meanPairwiseCorrelation);
    const gap = (i: number): number => Math.abs((terms[i]?.agreement ?? NaN) - (raw[i] ?? NaN));
    expect(gap(2)).toBeGreaterThan(gap(0));
    expect(terms[2]?.agreement).toBeGreaterThan(correlation);
  });

  it('trusts a mean of more people more', () => {
    expect(terms[0]?.confidence).toBeGreaterThan(terms[2]?.confidence ?? NaN);
    expect(terms[2]?.confidence).toBeCloseTo((3 * correlation) / (1 + 2 * correlation), 10);
  });
});
