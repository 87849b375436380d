import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import { decodedRow, mapPointOf, wordPoints } from '../../../words/index.ts';
import { Lesson, openPersonalWord, parsePersonalWord } from '../../../words/personal/index.ts';
import { personalCurveDb } from '../../../words/personal/personal-word.ts';
import type { Preference } from '../../../words/personal/index.ts';
import { shippedModel } from '../../shipped-model.ts';
import { PREFERENCES } from './arbitrary.ts';
import { PRIOR } from './prior.ts';

const model = shippedModel();
const start = (term = 'warm') => new Lesson(model, PRIOR, { term, log: [] });
/** The learned curve in dB, rounded as in the file. */
const curveOf = (lesson: Lesson) => Float64Array.from(lesson.file().targetDb);
const answers = fc.array(fc.constantFrom(...PREFERENCES.slice(0, 5)), { maxLength: 9 });
const after = (given: readonly Preference[], term = 'warm') =>
  given.reduce((lesson, preference) => lesson.answer(preference), start(term));

describe('a lesson', () => {
  it('without observations is exactly the crowd’s word', () => {
    const z = model.vocabulary.terms.find(({ term }) => term === 'warm')?.z;
    expect([...start().point()]).toEqual(z);
    expect(start().sounds.own).toEqual(start().sounds.crowd);
  });

  it('of an untaught word has no crowd and is compared with a flat sound', () => {
    const lesson = after(['aMuch'], 'wooly');
    expect([lesson.hasCrowd, start().hasCrowd]).toEqual([false, true]);
    const flat = centredResponseDb(lesson.sounds.crowd);
    expect(Math.max(...flat.map(Math.abs))).toBeLessThan(1e-9);
  });

  it('is immutable, and undo returns to the lesson before', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...PREFERENCES), (given, one) => {
        const lesson = after(given);
        const before = JSON.stringify(lesson.file());
        const next = lesson.answer(one);
        expect(JSON.stringify(lesson.file())).toBe(before);
        expect(next.answers).toBe(given.length + 1);
        expect(next.undo().file()).toEqual(lesson.file());
        expect(next.undo().pair).toEqual(lesson.pair);
      }),
      { numRuns: 20 },
    );
    expect(start().undo().observationCount).toBe(0);
    expect([start().canUndo, after(['aBit']).canUndo]).toEqual([false, true]);
  });

  it('is the same after the same answers and continues from its file', () => {
    const given: readonly Preference[] = [
      'bMuch',
      'aBit',
      'aMuch',
      'bBit',
      'bBit',
      'aMuch',
      'bMuch',
    ];
    const lesson = after(given);
    expect(after(given).file()).toEqual(lesson.file());
    const file = parsePersonalWord(JSON.stringify(lesson.file()), 'file');
    const again = new Lesson(model, PRIOR, openPersonalWord(PRIOR, file));
    expect(again.pair).toEqual(lesson.pair);
    expect(again.point()).toEqual(lesson.point());
    // The seventh pair repeats an earlier one.
    expect(lesson.ear.repeats).toBe(1);
  });

  it('plays the learned curve: its point decodes to it', () => {
    for (const given of [['aMuch'], ['bMuch', 'bMuch', 'aBit']] as const) {
      const lesson = after(given);
      const playedDb = centredResponseDb(decodedRow(model.decoder, lesson.point()));
      const learnedDb = personalCurveDb(PRIOR, { term: 'warm', log: lesson.file().answers });
      expect(rmsDifferenceDb(playedDb, learnedDb)).toBeLessThan(0.6);
      expect(rmsDifferenceDb(curveOf(lesson), learnedDb)).toBeLessThan(0.001);
    }
  });

  it('can go on without end, and its file stays readable', () => {
    let lesson = start();
    for (let i = 1; i <= 310; i++) {
      const before = curveOf(lesson);
      lesson = lesson.answer(PREFERENCES[i % 4] ?? 'aBit');
      if (i < 298) continue;
      expect(rmsDifferenceDb(curveOf(lesson), before)).toBeLessThan(1);
      const file = parsePersonalWord(JSON.stringify(lesson.file()), `after ${i} answers`);
      const db = Float64Array.from(file.targetDb);
      expect(rmsDifferenceDb(db, curveOf(lesson))).toBeLessThan(0.01);
    }
    // Observations that are no longer in the log cannot be undone.
    for (let i = 0; i < 20; i++) lesson = lesson.undo();
    expect(lesson.observationCount).toBe(1);
    expect([lesson.canUndo, lesson.answer('aBit').canUndo]).toEqual([false, true]);
  });

  it('learns from a kept sound and from an edit', () => {
    const row = decodedRow(model.decoder, start().point());
    const edited = row.slice();
    edited[9] = (edited[9] ?? 0) + 5;
    const apart = (lesson: Lesson) => rmsDifferenceDb(centredResponseDb(edited), curveOf(lesson));
    const kept = start().keep(edited);
    const completed = start().edit(row, edited);
    expect(apart(kept)).toBeLessThan(apart(start()));
    expect(rmsDifferenceDb(curveOf(completed), curveOf(start()))).toBeGreaterThan(0.2);
    expect(kept.answers).toBe(0);
    expect(kept.observationCount).toBe(1);
  });
});

describe('the map point of an own word', () => {
  const points = wordPoints(model.vocabulary);

  it('is that of a term for the centroid of the term', () => {
    model.vocabulary.terms.forEach(({ z, map }) => {
      const [x, y] = mapPointOf(z, points);
      expect(Math.hypot(x - map[0], y - map[1])).toBeLessThan(0.02);
    });
  });

  it('lies among the words for any point', () => {
    const number = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: 12, maxLength: 12 }), (z) => {
        const [x, y] = mapPointOf(z, points);
        return Math.abs(x) <= 1 && Math.abs(y) <= 1;
      }),
    );
  });
});
