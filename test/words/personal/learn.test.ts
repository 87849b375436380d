import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { GRID_SIZE, centredResponseDb, symmetricEigen } from '../../../eq/index.ts';
import { wordPrior } from '../../../words/index.ts';
import {
  crowdBelief,
  curveAt,
  earConfidence,
  learnOne,
  nextQuestion,
} from '../../../words/personal/index.ts';
import { afterChoice, nearerLine } from '../../../words/personal/choice-update.ts';
import { learn } from '../../../words/personal/learn.ts';
import type { Observation } from '../../../words/index.ts';
import type { Belief, Preference } from '../../../words/personal/index.ts';
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
  offersSame: boolean,
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
    aBit: [offersSame ? 0.75 : 0, 2],
    same: [-0.75, 0.75],
    bBit: [-2, offersSame ? -0.75 : 0],
    bMuch: [-Infinity, -2],
    a: [0, Infinity],
    b: [-Infinity, 0],
  }[preference] as [number, number];
  const buttons = preference.length === 1 ? 2 : offersSame || preference === 'same' ? 5 : 4;
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
      same: 'same',
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
        const chance = (offersSame: boolean, ...preferences: readonly Preference[]) =>
          preferences
            .map((each) => afterChoice(belief, pair, each, offersSame).likelihood)
            .reduce((sum, likelihood) => sum + likelihood);
        expect(chance(false, 'aMuch', 'aBit', 'bBit', 'bMuch')).toBeCloseTo(1, 10);
        expect(chance(true, 'aMuch', 'aBit', 'same', 'bBit', 'bMuch')).toBeCloseTo(1, 10);
        expect(chance(false, 'a', 'b')).toBeCloseTo(1, 10);
      }),
    );
  });

  it.each([
    ...PREFERENCES.map((each) => [each, false] as const),
    ['aBit', true],
    ['bMuch', true],
  ] as const)(
    '%s gives the moments of a numerical sum (no difference offered: %s)',
    (preference, offersSame) => {
      const { belief, likelihood } = afterChoice(before, line, preference, offersSame);
      const summed = momentsBySumming(before, line, preference, offersSame);
      expect(likelihood).toBeCloseTo(summed.likelihood, 6);
      [0, 1].forEach((i) => expect(belief.mean[i]).toBeCloseTo(summed.mean[i] ?? NaN, 6));
      [0, 1, 5].forEach((at, i) =>
        expect(belief.covariance[at]).toBeCloseTo(summed.covariance[i] ?? NaN, 6),
      );
    },
  );
});

describe('“no difference”', () => {
  /** By how much A is nearer than B, in dB, by the present belief. */
  const nearerDb = ({ mean }: Belief, { slope, offset }: ReturnType<typeof nearerLine>) =>
    mean.reduce((sum, value, i) => sum + value * (slope[i] as number), -offset);

  it('moves the word toward neither sound', () => {
    fc.assert(
      fc.property(logs, rows, rows, (log, a, b) => {
        const belief = learn(PRIOR, WARM, log);
        const pair = nearerLine(PRIOR, belief, centredResponseDb(a), centredResponseDb(b));
        const before = nearerDb(belief, pair);
        const after = nearerDb(afterChoice(belief, pair, 'same', true).belief, pair);
        // What was thought to be nearer is thought to be less so, and never becomes the farther one.
        expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 1e-9);
        expect(after * before).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('of the first pair leaves the word where it was, and surer than before', () => {
    const crowd = crowdBelief(WARM);
    const { a, b } = nextQuestion(PRIOR, WARM, []);
    const choice = { kind: 'choice', a, b, offersSame: true } as const;
    const after = (preference: Preference) =>
      learnOne(PRIOR, WARM, crowd, { ...choice, preference });
    const moved = (preference: Preference) => Math.hypot(...after(preference).mean);
    expect(moved('same')).toBeLessThan(0.05 * moved('aBit'));
    const spread = (belief: Belief) => spreadAround(belief).reduce((sum, each) => sum + each);
    expect(spread(after('same'))).toBeLessThan(spread(crowd));
  });

  it.each<[Preference, Preference, number]>([
    ['same', 'same', 1],
    ['aBit', 'same', 1],
    ['same', 'bBit', 1],
    ['aMuch', 'same', 0],
    ['same', 'bMuch', 0],
    ['aBit', 'bMuch', 1],
    ['aBit', 'aBit', 0],
  ])('in a pair that comes again: %s, then %s with swapped sides', (first, again, agreed) => {
    const { a, b } = nextQuestion(PRIOR, WARM, []);
    const one = { kind: 'choice', offersSame: true } as const;
    const log: Observation[] = [
      { ...one, a, b, preference: first },
      { ...one, a: b, b: a, preference: again, repeats: 0 },
    ];
    expect(earConfidence(PRIOR, WARM, log)).toMatchObject({ repeats: 1, agreed });
  });

  it('leaves the answers of older files as they were', () => {
    const before = twoAxes([0.2, -0.1], 4, 0.5, 1);
    const line = nearerLine(BASIS, before, deviation(2, 0), deviation(-2, 0.5));
    const bit = afterChoice(before, line, 'aBit').belief.mean[0];
    expect(bit).toBeCloseTo(0.466478, 5);
    // Where it could have been chosen, "a bit" says more.
    expect(afterChoice(before, line, 'aBit', true).belief.mean[0]).toBeGreaterThan(bit as number);
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
