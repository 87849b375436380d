import { describe, expect, it } from 'vitest';
import { resultFile, resultOf } from '../../../host/blind-test/result.ts';
import type { AnsweredTrial } from '../../../host/blind-test/run.ts';
import type { TestedWord } from '../../../host/blind-test/tested-word.ts';
import { promiseText, resultText } from '../../../host/blind-test/text.ts';

const WARM: TestedWord = {
  slot: 1,
  term: 'warm',
  choice: 3,
  against: { kind: 'crowd', choice: 1 },
};
const WOOLLY: TestedWord = { ...WARM, term: 'woolly', against: { kind: 'flat' } };
const DATE = new Date('2026-03-04T05:06:07Z');

/** Ten trials, `preferred` of which prefer the own word. */
const trials = (preferred: number): readonly AnsweredTrial[] =>
  Array.from({ length: 10 }, (_, index) => ({
    side: index % 2 === 0 ? 'X' : 'Y',
    answer: (index % 2 === 0) === index < preferred ? 'X' : 'Y',
    seconds: 4.5,
    listens: { X: 1, Y: 2 },
  }));
const text = (preferred: number, subject = WARM) =>
  resultText(resultOf(subject, trials(preferred), DATE));

describe('the result', () => {
  it('is saved as a small JSON file', () => {
    const result = resultOf(WARM, trials(8), DATE);
    const file = resultFile(result);
    expect(file.name).toBe('blind test 2026-03-04.json');
    expect(JSON.parse(file.text)).toEqual({
      format: 'neural-eq-morph blind test',
      version: 1,
      date: '2026-03-04T05:06:07.000Z',
      term: 'warm',
      against: 'crowd',
      trials: trials(8),
      preferred: 8,
      chance: 56 / 1024,
    });
  });

  it('is shown with its likelihood', () => {
    expect(text(7)).toEqual([
      '7 of 10: so often your “warm” was nearer than the crowd’s “warm”.',
      'Somebody who guesses gets 7 or more in 17 of 100 tests: that says little.',
    ]);
    expect(text(5)[1]).toBe(
      'Somebody who guesses gets 5 or more in 62 of 100 tests: that says nothing.',
    );
    expect(text(8)[1]).toContain('8 or more in 55 of 1000 tests: that says something.');
    expect(text(9)[1]).toContain('9 or more in 11 of 1000 tests: that is seldom luck.');
    expect(text(10)[1]).toContain('gets 10 in 1 of 1000 tests: that is seldom luck.');
  });

  it('is as plain when the other side is ahead', () => {
    expect(text(3)).toHaveLength(2);
    expect(text(3)[1]).toContain('3 or fewer in 17 of 100 tests: that says little.');
    expect(text(1)).toEqual([
      '1 of 10: so often your “warm” was nearer than the crowd’s “warm”.',
      'Somebody who guesses gets 1 or fewer in 11 of 1000 tests: that is seldom luck.',
      'The crowd’s “warm” may be nearer to what you mean.',
    ]);
    expect(text(0, WOOLLY)[1]).toContain('gets 0 in 1 of 1000 tests');
    expect(text(0, WOOLLY)[2]).toBe('No EQ may be nearer to what you mean.');
  });
});

describe('the description', () => {
  it('says what is compared, and why it is no EQ', () => {
    expect(promiseText(WARM, 10)).toContain('your “warm” and the crowd’s “warm”, as X and Y');
    expect(promiseText(WARM, 10)).not.toContain('Nobody');
    expect(promiseText(WOOLLY, 10)).toContain('your “woolly” and no EQ, as X and Y');
    expect(promiseText(WOOLLY, 10)).toContain('Nobody else taught “woolly”');
  });
});
