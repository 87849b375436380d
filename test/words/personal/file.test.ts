import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ROW_LENGTH, rmsDifferenceDb } from '../../../eq/index.ts';
import { PersonalWordError, wordPrior } from '../../../words/index.ts';
import {
  nextQuestion,
  openPersonalWord,
  parsePersonalWord,
} from '../../../words/personal/index.ts';
import { loggedRow } from '../../../words/personal/pair.ts';
import { personalCurveDb } from '../../../words/personal/personal-word.ts';
import { personalWordFile } from '../../../words/personal/write-file.ts';
import type { Observation, PersonalPrior } from '../../../words/index.ts';
import type { PersonalWord } from '../../../words/personal/personal-word.ts';
import { observations } from './arbitrary.ts';
import { PRIOR } from './prior.ts';

const WARM = wordPrior(PRIOR, 'warm');
const choice = (log: readonly Observation[]): Observation => ({
  kind: 'choice',
  ...nextQuestion(PRIOR, WARM, log),
  preference: 'bBit',
});
const LOG = Array.from({ length: 7 }).reduce<Observation[]>((log) => [...log, choice(log)], []);
const MINE: PersonalWord = { term: 'warm', log: LOG };
const textOf = (word: PersonalWord): string => JSON.stringify(personalWordFile(PRIOR, word));
const read = (text: string) => parsePersonalWord(text, 'mine.json');

describe('the file of a personal word', () => {
  it('gives back all observations', () => {
    const file = read(textOf(MINE));
    expect(openPersonalWord(PRIOR, file)).toEqual(MINE);
    expect(file.answers.at(-1)).toMatchObject({ repeats: expect.any(Number) as number });
  });

  it('gives back any log', () => {
    fc.assert(
      fc.property(fc.array(observations, { maxLength: 5 }), (log) => {
        const word = { term: 'woolly', log };
        expect(openPersonalWord(PRIOR, read(textOf(word)))).toEqual(word);
      }),
    );
  });

  it('holds the learned curve and stays small', () => {
    const { targetDb, mean, covariance, basis } = read(textOf(MINE));
    expect(rmsDifferenceDb(Float64Array.from(targetDb), personalCurveDb(PRIOR, MINE))).toBeLessThan(
      1e-3,
    );
    expect([mean.length, covariance.length, basis]).toEqual([4, 10, PRIOR.basis]);
    expect(textOf(MINE).length).toBeLessThan(4000);
  });
});

describe('a word from another training', () => {
  const other: PersonalPrior = {
    ...PRIOR,
    basis: '01234567',
    words: new Map([['warm', { ...WARM, meanDb: wordPrior(PRIOR, 'bright').meanDb }]]),
  };

  it('sounds as before and can be taught further', () => {
    const moved = openPersonalWord(other, read(textOf(MINE)));
    expect(moved.log).toHaveLength(1);
    const before = personalCurveDb(PRIOR, MINE);
    // The part of the difference of the two words that no axis reaches is lost.
    expect(rmsDifferenceDb(personalCurveDb(other, moved), before)).toBeLessThan(1);
    const log = [...moved.log, LOG[0] as Observation];
    const again = JSON.stringify(personalWordFile(other, { term: 'warm', log }));
    expect(openPersonalWord(other, read(again))).toEqual({ term: 'warm', log });
  });

  it('without observations is the crowd’s word of this training', () => {
    const nothing = read(textOf({ term: 'warm', log: [] }));
    expect(openPersonalWord(other, nothing)).toEqual({ term: 'warm', log: [] });
  });

  it('continues from its curve if its answers now give another curve', () => {
    const file = read(textOf(MINE));
    const raised = { ...file, targetDb: file.targetDb.map((db, i) => (i < 20 ? db + 1 : db - 1)) };
    expect(openPersonalWord(PRIOR, raised).log[0]?.kind).toBe('earlier');
  });
});

describe('a word that a later version of the plugin has taught on', () => {
  const [first] = LOG as [Observation, ...Observation[]];
  const file = personalWordFile(PRIOR, MINE);
  const added: [string, Record<string, unknown>][] = [
    ['a kind of answer', { kind: 'sung', hz: [220, 440] }],
    ['a kind with a name that every object has', { kind: 'toString' }],
    ['an answer to a pair', { ...first, preference: 'neither' }],
    ['an answer with a name that every object has', { ...first, preference: 'constructor' }],
  ];

  it.each(added)('sounds as it was left, with %s that this version does not know', (_, answer) => {
    for (const answers of [
      [...LOG, answer],
      [answer, ...LOG.slice(0, 6)],
    ]) {
      const targetDb = file.targetDb.map((db) => db + 1);
      const opened = read(JSON.stringify({ ...file, targetDb, answers }));
      // For the next save.
      expect(opened.answers).toEqual(answers);
      const { log } = openPersonalWord(PRIOR, opened);
      expect(log).toMatchObject([{ kind: 'earlier', curveDb: targetDb }]);
    }
  });
});

type Json = Record<string, unknown> & { answers: Record<string, unknown>[] };

describe('a damaged or hostile file', () => {
  const row = loggedRow(
    new Array<number>(ROW_LENGTH).fill(1).map((_, i) => [0, 10, 0][i % 3] ?? 0),
  );
  const withAnswer = (answer: unknown) => (json: Json) => ({ ...json, answers: [answer] });
  const broken: [string, (json: Json) => unknown, RegExp][] = [
    ['a list', () => [], /is not a personal word/u],
    ['another format', (json) => ({ ...json, format: 'x' }), /is not a personal word/u],
    ['a later version', (json) => ({ ...json, version: 2 }), /has version 2; this program reads/u],
    ['a version of a mile', (json) => ({ ...json, version: 'x'.repeat(1e5) }), /^.{1,150}$/u],
    ['no version', (json) => ({ ...json, version: undefined }), /has version undefined/u],
    ['no basis', (json) => ({ ...json, basis: '<script>' }), /"basis"/u],
    ['no term', (json) => ({ ...json, term: '' }), /"term"/u],
    ['a term of a mile', (json) => ({ ...json, term: 'x'.repeat(65) }), /"term"/u],
    ['a term that turns the text', (json) => ({ ...json, term: 'a\u202eb' }), /"term"/u],
    ['a term of two lines', (json) => ({ ...json, term: 'a\nb' }), /"term"/u],
    ['a curve cut short', (json) => ({ ...json, targetDb: [1] }), /"targetDb"/u],
    ['a curve to the moon', (json) => ({ ...json, targetDb: Array(40).fill(1e9) }), /"targetDb"/u],
    ['a mean of texts', (json) => ({ ...json, mean: ['1', '2', '3', '4'] }), /"mean"/u],
    ['a mean that is none', (json) => ({ ...json, mean: [null, 1, 1, 1] }), /"mean"/u],
    ['no covariance', (json) => ({ ...json, covariance: Array(10).fill(0) }), /"covariance"/u],
    ['no answers', (json) => ({ ...json, answers: 'none' }), /"answers" is not a list/u],
    ['too many answers', (json) => ({ ...json, answers: Array(301).fill(1) }), /"answers"/u],
    ['an answer of nothing', withAnswer(null), /answers\[0\]: is not an object/u],
    ['a kind that is no name', withAnswer({ kind: '<b>' }), /answers\[0\]: "kind"/u],
    ['no kind', withAnswer({ row }), /answers\[0\]: "kind"/u],
    [
      'a new kind of a mile',
      withAnswer({ kind: 'sung', tune: 'x'.repeat(9000) }),
      /answers\[0\]: "kind"/u,
    ],
    [
      'an answer that is no name',
      withAnswer({ kind: 'choice', a: row, b: row, preference: 7 }),
      /answers\[0\]: "preference"/u,
    ],
    [
      'an offer that is none',
      withAnswer({ kind: 'choice', a: row, b: row, preference: 'aBit', offersSame: 'no' }),
      /answers\[0\]: "offersSame"/u,
    ],
    ['half a pair', withAnswer({ kind: 'choice', a: row, preference: 'a' }), /answers\[0\]: "b"/u],
    [
      'a repeat of a later entry',
      withAnswer({ kind: 'choice', a: row, b: row, preference: 'a', repeats: 0 }),
      /answers\[0\]: "repeats"/u,
    ],
    [
      'a row with too much gain',
      withAnswer({ kind: 'kept', row: row.map((_, i) => (i % 3 === 0 ? 99 : 1)) }),
      /"row"/u,
    ],
    ['a row out of the audible', withAnswer({ kind: 'drag', row: row.map(() => 0) }), /"row"/u],
    ['half an edit', withAnswer({ kind: 'edit', from: row }), /answers\[0\]: "to"/u],
    [
      'an earlier entry without a variance',
      withAnswer({ kind: 'earlier', curveDb: Array(40).fill(0), varianceDb2: 0 }),
      /"varianceDb2"/u,
    ],
    [
      'an earlier entry that is not the first',
      (json) => ({ ...json, answers: [...json.answers, { kind: 'earlier' }] }),
      /answers\[7\]: "earlier" may stand first alone/u,
    ],
  ];

  test.each(broken)('%s is refused with the reason', (_, change, message) => {
    const text = JSON.stringify(change(JSON.parse(textOf(MINE)) as Json));
    expect(() => read(text)).toThrow(PersonalWordError);
    expect(() => read(text)).toThrow(message);
    expect(() => read(text)).toThrow(/^mine\.json: /u);
  });

  it('is refused if it is no JSON or far too long', () => {
    expect(() => read('{"format":')).toThrow(/^mine\.json: is not JSON/u);
    expect(() => read(' '.repeat(400_001))).toThrow(/^mine\.json: is longer than/u);
  });

  it('throws only its own error, and an accepted file can be learned from', () => {
    const whole = personalWordFile(PRIOR, MINE);
    fc.assert(
      fc.property(
        fc.record({
          field: fc.constantFrom('basis', 'term', 'targetDb', 'mean', 'covariance', 'answers'),
          value: fc.oneof(fc.jsonValue(), fc.array(observations, { maxLength: 3 })),
        }),
        ({ field, value }) => {
          try {
            const word = openPersonalWord(
              PRIOR,
              read(JSON.stringify({ ...whole, [field]: value })),
            );
            for (const db of personalCurveDb(PRIOR, word)) expect(Number.isFinite(db)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(PersonalWordError);
          }
        },
      ),
    );
  });

  it('cannot reach a prototype', () => {
    const text = textOf(MINE).replace('{', '{"__proto__":{"polluted":1},');
    expect(openPersonalWord(PRIOR, read(text))).toEqual(MINE);
    expect('polluted' in {}).toBe(false);
  });
});
