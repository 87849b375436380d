import { beforeAll, describe, expect, it } from 'vitest';
import { centredResponseDb, rmsDifferenceDb } from '../../../../eq/index.ts';
import { AXES } from '../../../../words/index.ts';
import { curveAt, realisedRow } from '../../../../words/personal/index.ts';
import {
  priorWithoutPerson,
  priorWithoutWord,
} from '../../../evaluation/personal/held-out-prior.ts';
import type { HeldOutPrior } from '../../../evaluation/personal/held-out-prior.ts';
import { simulatedPreference } from '../../../evaluation/personal/simulated-listener.ts';
import { simulateSession } from '../../../evaluation/personal/simulated-session.ts';
import { courseSummary, nearness } from '../../../evaluation/personal/summary.ts';
import { personalPrior } from '../../../model/personal-prior.ts';
import type { TaughtWord } from '../../../model/personal-prior.ts';
import { Random } from '../../../statistics/random.ts';
import { groupByTerm } from '../../../data/shipped-terms.ts';
import { targetCurveDb } from '../../../data/target-curve.ts';
import { syntheticContributions } from '../../synthetic-data.ts';

const GROUPS: readonly TaughtWord[] = groupByTerm(syntheticContributions(), (one) => one).map(
  ({ term, members }) => ({ term, curves: members.map(({ gains }) => targetCurveDb(gains)) }),
);
const WARM = GROUPS.find(({ term }) => term === 'warm') as TaughtWord;
const GOOD_EAR = { justNoticeableDb: 1, lapseRate: 0.1 };

describe('the prior of personal words', () => {
  const prior = personalPrior(GROUPS, GROUPS);

  it('has axes of RMS 1 at right angles, widest first', () => {
    prior.axes.forEach((axis, i) =>
      prior.axes.forEach((other, j) => {
        const product = axis.reduce((sum, x, k) => sum + x * (other[k] as number), 0) / axis.length;
        expect(product).toBeCloseTo(i === j ? 1 : 0, 8);
      }),
    );
    expect([...prior.sdDb].sort((a, b) => b - a)).toEqual(prior.sdDb);
    expect(prior.residualDb2).toBeGreaterThan(0);
  });

  it('leaves more in doubt of a word the fewer taught it', () => {
    const doubt = (people: number): number => {
      const word = { term: 'warm', curves: WARM.curves.slice(0, people) };
      const { words } = personalPrior(GROUPS, [word]);
      const { covariance, scale } = words.get('warm') ?? { covariance: [], scale: NaN };
      let sum = 0;
      for (let i = 0; i < AXES; i++) sum += covariance[i * AXES + i] ?? NaN;
      return sum / scale;
    };
    const doubts = [0, 1, 2, 4, 8].map(doubt);
    expect([...doubts].sort((a, b) => b - a)).toEqual(doubts);
    expect(doubts[0]).toBe(
      [0, 5, 10, 15].reduce((sum, at) => sum + (prior.untaught.covariance[at] ?? NaN), 0),
    );
  });

  it('does not know who is left out', () => {
    const [curve] = WARM.curves as [Float64Array];
    const { word, basis } = priorWithoutPerson(GROUPS, WARM, curve);
    const rest = { term: 'warm', curves: WARM.curves.slice(1) };
    const others = GROUPS.map((group) => (group === WARM ? rest : group));
    const expected = personalPrior(others, [rest]);
    expect(word).toEqual(expected.words.get('warm'));
    expect(basis.axes).toEqual(expected.axes);
    expect(word.count).toBe(WARM.curves.length - 1);
    expect(priorWithoutWord(GROUPS, WARM).word.meanDb).toEqual(
      personalPrior(
        GROUPS.filter((group) => group !== WARM),
        [],
      ).untaught.meanDb,
    );
  });
});

describe('a simulated listener', () => {
  it('judges three times in four the difference that it just notices, and guesses when it lapses', () => {
    const random = new Random(5);
    const prior = personalPrior(GROUPS, [WARM]);
    const word = prior.words.get('warm') as HeldOutPrior['word'];
    const rowAt = (x: number) => realisedRow(curveAt(prior, word, [x, 0, 0, 0]));
    const meant = curveAt(prior, word, [0, 0, 0, 0]);
    const a = rowAt(0.3);
    const b = rowAt(1.5);
    const distance = (row: readonly number[]): number =>
      rmsDifferenceDb(centredResponseDb(row), meant);
    // The just noticeable difference is how much nearer A is.
    const ear = { justNoticeableDb: distance(b) - distance(a), lapseRate: 0 };
    const share = (lapseRate: number): number => {
      let right = 0;
      for (let i = 0; i < 4000; i++) {
        if (simulatedPreference(meant, a, b, { ...ear, lapseRate }, random).startsWith('a'))
          right++;
      }
      return right / 4000;
    };
    expect(Math.abs(share(0) - 0.75)).toBeLessThan(0.03);
    expect(Math.abs(share(1) - 0.5)).toBeLessThan(0.03);
  });
});

describe('people who are asked', () => {
  let chosen: ReturnType<typeof courses>;
  let random: ReturnType<typeof courses>;
  beforeAll(() => {
    chosen = courses('widest');
    random = courses('random');
  }, 60_000);

  function courses(pairs: 'widest' | 'random') {
    return WARM.curves.flatMap((curveDb, index) => {
      const prior = priorWithoutPerson(GROUPS, WARM, curveDb);
      return [1, 2].map((seed) => {
        const stream = new Random(100 * seed + index);
        const { basis, word } = prior;
        const { beliefs } = simulateSession(basis, word, curveDb, GOOD_EAR, pairs, 6, stream);
        const [start, after3, after6] = [0, 3, 6].map((answers) => {
          const mean = beliefs[answers]?.mean ?? [];
          return nearness(centredResponseDb(realisedRow(curveAt(basis, word, mean))), curveDb);
        });
        if (start === undefined || after3 === undefined || after6 === undefined) throw new Error();
        return { start, after3, after6 };
      });
    });
  }

  it('are understood better after three answers, and better yet after six', () => {
    const { start, after } = courseSummary(chosen);
    expect(after['3'].mean).toBeLessThan(start.mean);
    expect(after['6'].mean).toBeLessThan(0.8 * start.mean);
    expect(after['6'].r).toBeGreaterThan(start.r);
  });

  it('are understood sooner by chosen pairs than by random ones', () => {
    expect(courseSummary(chosen).after['6'].mean).toBeLessThan(
      courseSummary(random).after['6'].mean,
    );
  });
});

describe('a summary', () => {
  it('gives mean, median, correlation and the share of those who were led away', () => {
    const at = (errorDb: number, correlation = 0) => ({ errorDb, correlation });
    const summary = courseSummary([
      { start: at(2), after3: at(2), after6: at(1, 1) },
      { start: at(2), after3: at(2), after6: at(1, 0.5) },
      { start: at(2), after3: at(2), after6: at(4, 0) },
    ]);
    expect(summary.after['6']).toEqual({ mean: 2, median: 1, r: 0.5 });
    expect(summary.start).toEqual({ mean: 2, median: 2, r: 0 });
    expect(summary.worse).toBeCloseTo(1 / 3, 12);
  });
});
