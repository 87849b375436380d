import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID_SIZE, centredResponseDb, rmsDifferenceDb } from '../../eq/index.ts';
import { OwnWords } from '../../plugin/own-words.ts';
import { OWN_PLACES } from '../../protocol/index.ts';
import { Lesson, decodedRow } from '../../words/index.ts';
import type { Preference } from '../../words/index.ts';
import { shippedModel } from '../processor/shipped-model.ts';
import { PRIOR } from '../words/personal/prior.ts';

const model = shippedModel();
const COUNT = model.vocabulary.terms.length;
const ANSWERS: readonly Preference[] = ['aMuch', 'bBit', 'aBit'];

function taught(term: string, answers = ANSWERS): Lesson {
  return answers.reduce(
    (lesson, answer) => lesson.answer(answer),
    new Lesson(model, PRIOR, { term, log: [] }),
  );
}

const withWords = (...terms: readonly string[]): OwnWords =>
  terms.reduce((own, term) => {
    const lesson = taught(term);
    return own.with(lesson.file(), lesson.point()).own;
  }, OwnWords.none(model));

/** What a song is saved as and read back. */
const throughJson = (own: OwnWords) =>
  OwnWords.read(JSON.parse(JSON.stringify(own.save())) as unknown, model);

describe('the own words of an instance', () => {
  it('are sixteen places behind the vocabulary, flat and empty at first', () => {
    const none = OwnWords.none(model);
    expect(none.terms).toHaveLength(COUNT + OWN_PLACES);
    expect(none.terms[COUNT]).toMatchObject({ term: 'own 1', tier: 'empty' });
    expect(none.save()).toBeUndefined();
    const row = decodedRow(model.decoder, none.points.centroids[COUNT + 7] ?? []);
    expect(rmsDifferenceDb(centredResponseDb(row), new Float64Array(GRID_SIZE))).toBeLessThan(0.01);
    expect(none.points.landmarks).toHaveLength(COUNT);
  });

  it('take a place behind the others, and keep it when others go', () => {
    const own = withWords('warm', 'wooly', 'bright').without(1);
    expect(own.words.map(({ place, file }) => [place, file.term])).toEqual([
      [0, 'warm'],
      [2, 'bright'],
    ]);
    const lesson = taught('airy');
    const { own: more, place } = own.with(lesson.file(), lesson.point());
    // A lane may still be on the place that was left.
    expect(place).toBe(3);
    expect(more.terms.slice(COUNT, COUNT + 4).map(({ term, tier }) => [term, tier])).toEqual([
      ['warm', 'own'],
      ['own 2', 'empty'],
      ['bright', 'own'],
      ['airy', 'own'],
    ]);
  });

  it('learn on in their own place', () => {
    const own = withWords('warm', 'wooly');
    const lesson = taught('warm', [...ANSWERS, 'bMuch']);
    const { own: more, place } = own.with(lesson.file(), lesson.point());
    expect(place).toBe(0);
    expect(more.words).toHaveLength(2);
    expect(more.at(0)?.file.answers).toHaveLength(4);
  });

  it('take the places that were left when there are no others', () => {
    const full = withWords(...Array.from({ length: OWN_PLACES }, (_, i) => `word ${i}`));
    const lesson = taught('one more');
    expect(full.without(5).with(lesson.file(), lesson.point()).place).toBe(5);
  });

  it('leave alone a place whose word was not understood', () => {
    const { own } = OwnWords.read([{ place: 1, word: 'from the future' }], model);
    const lesson = taught('warm');
    const { own: more, place } = own.with(lesson.file(), lesson.point());
    expect(place).toBe(1);
    expect(more.save()).toHaveLength(2);
  });

  it('say when all places are taken', () => {
    const full = withWords(...Array.from({ length: OWN_PLACES }, (_, i) => `word ${i}`));
    const lesson = taught('one more');
    expect(() => full.with(lesson.file(), lesson.point())).toThrow(/all 16 places/u);
  });

  it('come back from a song to the last bit', () => {
    const own = withWords('warm', 'wooly', 'cálido');
    const { own: back, notices } = throughJson(own);
    expect(notices).toEqual([]);
    expect(back.ownPoints).toEqual(own.ownPoints);
    expect(back.terms).toEqual(own.terms);
    expect(back.save()).toEqual(own.save());
  });

  it('sound as they were taught where another model decodes them', () => {
    const own = withWords('warm', 'wooly');
    const saved = JSON.parse(JSON.stringify(own.save())) as { model: string; z: number[] }[];
    const moved = saved.map((word) => ({ ...word, model: '00000000', z: word.z.map(() => 0.9) }));
    const { own: back, notices } = OwnWords.read(moved, model);
    expect(notices).toEqual([]);
    back.words.forEach(({ z, file }) => {
      const db = centredResponseDb(decodedRow(model.decoder, z));
      expect(rmsDifferenceDb(db, Float64Array.from(file.targetDb))).toBeLessThan(0.5);
    });
  });
});

describe('own words in a song that are broken', () => {
  const entry = () => JSON.parse(JSON.stringify(withWords('warm').save()?.[0])) as object;

  it.each([
    ['a place that is none', () => ({ ...entry(), place: 17 }), /"place"/u],
    ['no word', () => ({ place: 1 }), /not a personal word/u],
    ['nothing', () => null, /not a personal word/u],
    [
      'a later version',
      () => ({ ...entry(), word: { ...(entry() as { word: object }).word, version: 9 } }),
      /version 9/u,
    ],
  ])('with %s are kept for the next save, said, and flat', (_, make, message) => {
    const good = withWords('warm', 'wooly').save()?.[1];
    const bad = make();
    const { own, notices } = OwnWords.read([bad, good], model);
    expect(own.words.map(({ file }) => file.term)).toEqual(['wooly']);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(message);
    expect(notices[0]).toMatch(/^A word of your own could not be restored and changes no sound: /u);
    expect(own.points.centroids[COUNT]).toEqual(Float64Array.from(model.vocabulary.flat));
    expect(own.save()).toEqual([good, bad]);
  });

  it('twice in one place are one of them', () => {
    const { own, notices } = OwnWords.read([entry(), entry()], model);
    expect(own.words).toHaveLength(1);
    expect(notices[0]).toMatch(/taken twice/u);
  });

  it('throw nothing, whatever they are, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (saved) => {
        const { own } = OwnWords.read(saved, model);
        expect(own.save() ?? []).toEqual(saved);
        expect(own.ownPoints.every(Number.isFinite)).toBe(true);
      }),
    );
    const point = (z: unknown) => ({ ...entry(), z });
    for (const z of ['x', [1], Array.from({ length: 12 }, () => 1e300), [NaN]]) {
      expect(OwnWords.read([point(z)], model).own.ownPoints.every(Number.isFinite)).toBe(true);
    }
  });
});
