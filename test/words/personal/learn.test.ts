import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GRID_SIZE, centredResponseDb, symmetricEigen } from '../../../eq/index.ts';
import { crowdBelief, curveAt, learnOne, nextQuestion, wordPrior } from '../../../words/index.ts';
import { afterChoice, nearerLine } from '../../../words/personal/choice-update.ts';
import { learn } from '../../../words/personal/learn.ts';
import type { Belief, Observation, Preference } from '../../../words/index.ts';
import { normalShare } from '../../../words/personal/normal.ts';
import { PREFERENCES, logs, preferences, rows } from './arbitrary.ts';
import { PRIOR } from './prior.ts';

const WARM = wordPrior(PRIOR, 'warm');

/** A belief in which only the first two coordinates are uncertain. */
const twoAxes = (mean: readonly number[], p11: number, p12: number, p22: number): Belief => ({
  mean: Float64Array.of(mean[0] ?? NaN, mean[1] ?? NaN, 0, 0),
  covariance: Float64Array.of(p11, p12, 0, 0, p12, p22, 0, 0, ...new Float64Array(8)),
});
const deviation = (x: number, y: number): Float64Array =>
  Float64Array.from(
    { length: GRID_SIZE },
    (_, i) => x * (AXES[0]?.[i] as number) + y * (AXES[1]?.[i] as number),
  );
// Exactly of RMS 1 and orthogonal, unlike the rounded axes of the file.
const AXES = [0, 1, 2, 3].map((k) =>
  Float64Array.from(
    { length: GRID_SIZE },
    (_, i) => Math.SQRT2 * Math.cos((Math.PI * (k + 1) * (i + 0.5)) / GRID_SIZE),
  ),
);
const BASIS = { axes: AXES, sdDb: [2, 1, 0.8, 0.7], residualDb2: 0.72 };

const spreadAround = ({ covariance }: Belief): readonly number[] => [
  ...symmetricEigen(covariance).values,
];

/** The belief after an answer by brute force: the prior times the likelihood, summed over a grid of points. */
function momentsBySumming(
  { mean, covariance }: Belief,
  { slope, offset }: ReturnType<typeof nearerLine>,
  preference: Preference,
) {
  const [m1 = NaN, m2 = NaN] = mean;
  const [p11 = NaN, p12 = NaN] = covariance;
  const p22 = covariance[5] ?? NaN;
  const l11 = Math.sqrt(p11);
  const l21 = p12 / l11;
  const l22 = Math.sqrt(p22 - l21 * l21);
  const sigma = 1.5 / 0.6744897501960817;
  const [low, high] = {
    aMuch: [2, Infinity],
    aBit: [0, 2],
    bBit: [-2, 0],
    bMuch: [-Infinity, -2],
    a: [0, Infinity],
    b: [-Infinity, 0],
  }[preference] as [number, number];
  const buttons = preference.length > 1 ? 4 : 2;
  let total = 0;
  const first = [0, 0];
  const second = [0, 0, 0];
  const step = 0.04;
  for (let u = -8; u <= 8; u += step) {
    for (let v = -8; v <= 8; v += step) {
      const z1 = m1 + l11 * u;
      const z2 = m2 + l21 * u + l22 * v;
      const nearer = (slope[0] as number) * z1 + (slope[1] as number) * z2 - offset;
      const heard = normalShare((high - nearer) / sigma) - normalShare((low - nearer) / sigma);
      const density = (Math.exp(-(u * u + v * v) / 2) / (2 * Math.PI)) * step * step;
      const weight = density * (0.1 / buttons + 0.9 * heard);
      total += weight;
      [z1, z2].forEach((z, i) => (first[i] = (first[i] ?? 0) + weight * z));
      [z1 * z1, z1 * z2, z2 * z2].forEach((z, i) => (second[i] = (second[i] ?? 0) + weight * z));
    }
  }
  const [a = NaN, b = NaN] = first.map((sum) => sum / total);
  const products = [a * a, a * b, b * b];
  return {
    likelihood: total,
    mean: [a, b],
    covariance: second.map((sum, i) => sum / total - (products[i] as number)),
  };
}

describe('an answer', () => {
  const before = twoAxes([0.2, -0.1], 4, 0.5, 1);
  const line = nearerLine(BASIS, before, deviation(2, 0), deviation(-2, 0.5));

  test.each<[Preference, number[], number[]]>([
    ['a', [1.201066, -0.00466], [2.85977, 0.391407, 0.989658]],
    ['b', [-0.943154, -0.208872], [2.850898, 0.390562, 0.989577]],
    ['aMuch', [1.766685, 0.049208], [2.725771, 0.378645, 0.988442]],
    ['aBit', [0.466478, -0.074621], [2.07868, 0.317017, 0.982573]],
  ])('%s moves and narrows the belief as worked out beforehand', (preference, mean, covariance) => {
    const { belief } = afterChoice(before, line, preference);
    mean.forEach((value, i) => expect(belief.mean[i]).toBeCloseTo(value, 5));
    [0, 1, 5].forEach((at, i) =>
      expect(belief.covariance[at]).toBeCloseTo(covariance[i] ?? NaN, 5),
    );
  });

  it('means the same if A and B are swapped', () => {
    const mirrored: Record<Preference, Preference> = {
      aMuch: 'bMuch',
      aBit: 'bBit',
      bBit: 'aBit',
      bMuch: 'aMuch',
      a: 'b',
      b: 'a',
    };
    fc.assert(
      fc.property(logs, rows, rows, preferences, (log, a, b, preference) => {
        const belief = learn(PRIOR, WARM, log);
        const one = learnOne(PRIOR, WARM, belief, { kind: 'choice', a, b, preference });
        const other = learnOne(PRIOR, WARM, belief, {
          kind: 'choice',
          a: b,
          b: a,
          preference: mirrored[preference],
        });
        one.mean.forEach((value, i) => expect(other.mean[i]).toBeCloseTo(value, 10));
        one.covariance.forEach((value, i) => expect(other.covariance[i]).toBeCloseTo(value, 10));
      }),
    );
  });

  it('has likelihoods that sum to 1', () => {
    fc.assert(
      fc.property(logs, rows, rows, (log, a, b) => {
        const belief = learn(PRIOR, WARM, log);
        const pair = nearerLine(PRIOR, belief, centredResponseDb(a), centredResponseDb(b));
        const chance = (preference: Preference) => afterChoice(belief, pair, preference).likelihood;
        expect(PREFERENCES.slice(0, 4).reduce((sum, one) => sum + chance(one), 0)).toBeCloseTo(
          1,
          10,
        );
        expect(chance('a') + chance('b')).toBeCloseTo(1, 10);
      }),
    );
  });

  it.each(PREFERENCES)('%s gives the moments of a numerical sum', (preference) => {
    const { belief, likelihood } = afterChoice(before, line, preference);
    const summed = momentsBySumming(before, line, preference);
    expect(likelihood).toBeCloseTo(summed.likelihood, 6);
    [0, 1].forEach((i) => expect(belief.mean[i]).toBeCloseTo(summed.mean[i] ?? NaN, 6));
    [0, 1, 5].forEach((at, i) =>
      expect(belief.covariance[at]).toBeCloseTo(summed.covariance[i] ?? NaN, 6),
    );
  });
});

describe('a log', () => {
  it('that is empty gives the crowd’s meaning', () => {
    const belief = learn(PRIOR, WARM, []);
    expect(curveAt(PRIOR, WARM, belief.mean)).toEqual(WARM.meanDb);
    expect(belief).toEqual(crowdBelief(WARM));
  });

  it('gives a valid belief within bounds in ten thousand cases', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const belief = learn(PRIOR, WARM, log);
        expect(Math.min(...spreadAround(belief))).toBeGreaterThan(0);
        expect(Math.hypot(...belief.mean)).toBeLessThan(40);
      }),
      { numRuns: 10_000 },
    );
  });

  it('gives the same belief step by step and at once, so undo is to leave out the last entry', () => {
    fc.assert(
      fc.property(logs, rows, (log, row) => {
        const longer: Observation[] = [...log, { kind: 'kept', row }];
        expect(learn(PRIOR, WARM, longer.slice(0, -1))).toEqual(learn(PRIOR, WARM, log));
        expect(learnOne(PRIOR, WARM, learn(PRIOR, WARM, log), { kind: 'kept', row })).toEqual(
          learn(PRIOR, WARM, longer),
        );
      }),
    );
  });

  it.each(PREFERENCES)('of only %s stays within the spread of people', (preference) => {
    const log: Observation[] = [];
    for (let i = 0; i < 30; i++) {
      log.push({ kind: 'choice', ...nextQuestion(PRIOR, WARM, log), preference });
    }
    const belief = learn(PRIOR, WARM, log);
    belief.mean.forEach((value, i) =>
      expect(Math.abs(value)).toBeLessThan(5 * (PRIOR.sdDb[i] ?? NaN)),
    );
    expect(Math.min(...spreadAround(belief))).toBeGreaterThan(0);
  });
});
