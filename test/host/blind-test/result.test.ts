import { describe, expect, it } from 'vitest';
import { resultFile, resultOf } from '../../../host/blind-test/result.ts';
import type { AnsweredTrial } from '../../../host/blind-test/run.ts';
import type { Subject } from '../../../host/blind-test/subject.ts';
import { promiseText, resultText } from '../../../host/blind-test/words.ts';

const WARM: Subject = { place: 1, term: 'warm', choice: 3, against: { kind: 'crowd', choice: 1 } };
const WOOLLY: Subject = { ...WARM, term: 'woolly', against: { kind: 'flat' } };
const DATE = new Date('2026-03-04T05:06:07Z');

/** Ten trials in some of which the own word was preferred. */
const trials = (preferred: number): readonly AnsweredTrial[] =>
  Array.from({ length: 10 }, (_, index) => ({
    side: index % 2 === 0 ? 'X' : 'Y',
    answer: (index % 2 === 0) === index < preferred ? 'X' : 'Y',
    seconds: 4.5,
    listens: { X: 1, Y: 2 },
  }));
const said = (preferred: number, subject = WARM) =>
  resultText(resultOf(subject, trials(preferred), DATE));

describe('the result', () => {
  it('goes into a small file that a program can read', () => {
    const result = resultOf(WARM, trials(8), DATE);
    const { name, text } = resultFile(result);
    expect(name).toBe('blind test 2026-03-04.json');
    expect(JSON.parse(text)).toEqual({
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

  it('is told with what it is worth', () => {
    expect(said(7)).toEqual([
      '7 of 10: so often your “warm” was nearer than the crowd’s “warm”.',
      'Somebody who guesses gets 7 or more in 17 of 100 tests: that says little.',
    ]);
    expect(said(5)[1]).toBe(
      'Somebody who guesses gets 5 or more in 62 of 100 tests: that says nothing.',
    );
    expect(said(8)[1]).toContain('8 or more in 55 of 1000 tests: that says something.');
    expect(said(9)[1]).toContain('9 or more in 11 of 1000 tests: that is seldom luck.');
    expect(said(10)[1]).toContain('gets 10 in 1 of 1000 tests: that is seldom luck.');
  });

  it('is told as plainly when the other side came out ahead', () => {
    expect(said(3)).toHaveLength(2);
    expect(said(3)[1]).toContain('3 or fewer in 17 of 100 tests: that says little.');
    expect(said(1)).toEqual([
      '1 of 10: so often your “warm” was nearer than the crowd’s “warm”.',
      'Somebody who guesses gets 1 or fewer in 11 of 1000 tests: that is seldom luck.',
      'The crowd’s “warm” may be nearer to what you mean.',
    ]);
    expect(said(0, WOOLLY)[1]).toContain('gets 0 in 1 of 1000 tests');
    expect(said(0, WOOLLY)[2]).toBe('No EQ may be nearer to what you mean.');
  });
});

describe('the promise', () => {
  it('says what is compared, and why it is no EQ', () => {
    expect(promiseText(WARM, 10)).toContain('your “warm” and the crowd’s “warm”, as X and Y');
    expect(promiseText(WARM, 10)).not.toContain('Nobody');
    expect(promiseText(WOOLLY, 10)).toContain('your “woolly” and no EQ, as X and Y');
    expect(promiseText(WOOLLY, 10)).toContain('Nobody else taught “woolly”');
  });
});
