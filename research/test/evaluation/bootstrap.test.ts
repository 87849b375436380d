import { describe, expect, it } from 'vitest';
import { groupedInterval } from '../../statistics/bootstrap.ts';
import { Random } from '../../statistics/random.ts';

/** Words whose people share an error, and their own. */
function groups(random: Random, shared: number): number[][] {
  return Array.from({ length: 30 }, () => {
    const common = shared * random.normal();
    return Array.from({ length: 1 + random.below(5) }, () => common + random.normal());
  });
}

describe('a bootstrap interval', () => {
  it('is the same for the same numbers', () => {
    const values = groups(new Random(1), 1);
    expect(groupedInterval(values, new Random(2))).toEqual(groupedInterval(values, new Random(2)));
  });

  it('lies around the mean', () => {
    const { mean, low, high } = groupedInterval([[1, 3], [2], [], [6]], new Random(1));
    expect(mean).toBe(3);
    expect(low).toBeLessThan(3);
    expect(high).toBeGreaterThan(3);
  });

  it('holds the truth in about 95 of 100 experiments, though people of a word err alike', () => {
    const random = new Random(3);
    let held = 0;
    for (let experiment = 0; experiment < 200; experiment++) {
      const { low, high } = groupedInterval(groups(random, 1), random, 300);
      if (low <= 0 && high >= 0) held++;
    }
    // Percentile intervals of 30 groups are known to be a little narrow.
    expect(held / 200).toBeGreaterThan(0.88);
    expect(held / 200).toBeLessThan(0.995);
  });

  it('needs values', () => {
    expect(() => groupedInterval([[]], new Random(1))).toThrow(RangeError);
  });
});
