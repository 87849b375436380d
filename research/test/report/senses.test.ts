import { describe, expect, it } from 'vitest';
import { senses } from '../../report/senses.ts';
import type { Findings } from '../../evaluation/findings.ts';
import type { Interval } from '../../statistics/bootstrap.ts';

const score = { count: 20, rmseDb: 2, correlation: 0.5, r2: 0.3 };
const better: Interval = { mean: -0.2, low: -0.3, high: -0.1 };
const unclear: Interval = { mean: -0.2, low: -0.4, high: 0.1 };
const worse: Interval = { mean: 0.2, low: 0.1, high: 0.3 };

/** What the section says where both methods and the two senses come out like this. */
function sectionOf(interval: Interval, words: { term: string; folds: number }[] = []): string {
  const paired = { ...interval, words: 2 };
  const method = (name: string, against: Record<string, Interval>) => ({
    name,
    description: name,
    generation: { frequent: { ...score, rmseOfSeedsDb: [2, 2] as const, against } },
  });
  const choice = { ...score, description: 'some curves', sensesCorrelation: undefined };
  const findings: Pick<Findings, 'methods' | 'senses'> = {
    methods: [
      method('plain mean', {}),
      method('larger sense', { 'plain mean': interval }),
      method('robust mean', { 'plain mean': interval }),
    ],
    senses: {
      folds: 5,
      tried: 40,
      split: 10,
      words,
      choices: [
        { ...choice, name: 'either half', sensesDb: paired },
        { ...choice, name: 'two senses', sensesDb: undefined },
      ],
      whereSplit: { largerDb: undefined, sensesDb: paired },
    },
  };
  return senses(findings as Findings).join('\n');
}

describe('the section on senses', () => {
  it('tells what was found, and of which words', () => {
    const text = sectionOf(unclear, [{ term: 'cold', folds: 5 }]);
    expect(text).toContain('10 of 40 searches (25 %)');
    expect(text).toContain('each word was split: cold (5).');
    expect(text).toContain('| larger sense | 20 | 2.000 | 0.500 | 0.300 | −0.20 [−0.40, +0.10] |');
    expect(text).toContain('| two senses | 20 | 2.000 | 0.500 | – | – |');
    expect(text).not.toMatch(/NaN|undefined/u);
  });

  it.each([
    ['nearer', better, 'is nearer to people', 'are worth more', false],
    ['neither', unclear, 'is not shown to be nearer', 'are not shown to be worth more', true],
    ['farther', worse, 'is farther from people', 'are worth less', true],
  ])('concludes what the intervals say: %s', (_, interval, method, offer, staysOne) => {
    const text = sectionOf(interval);
    expect(text).toContain(`The larger sense ${method}`);
    expect(text).toContain(`The robust mean ${method}`);
    expect(text).toContain(offer);
    expect(text.includes('So a word stays one point.')).toBe(staysOne);
  });

  it('is left out where nothing was looked for', () => {
    expect(senses({ senses: undefined } as Findings)).toEqual([]);
  });
});
