import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRID_SIZE, centredResponseDb, rmsDifferenceDb } from '../../eq/index.ts';
import { OwnWords } from '../../plugin/own-words/own-words.ts';
import { UNREAD_BOUND } from '../../plugin/own-words/read-own-words.ts';
import { OWN_SLOTS } from '../../protocol/index.ts';
import { decodedRow } from '../../words/index.ts';
import { Lesson } from '../../words/personal/index.ts';
import type { Preference } from '../../words/personal/index.ts';
import { shippedModel } from '../shipped-model.ts';
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

/** Saved, sent through JSON and read back. */
const throughJson = (own: OwnWords) => {
  const state = { ownWords: own.save(), ownPlacesLeft: own.saveVacated() };
  const saved = JSON.parse(JSON.stringify(state)) as Record<string, unknown>;
  return OwnWords.read(saved.ownWords, model, saved.ownPlacesLeft);
};

/** With another word. */
const withMore = (own: OwnWords, term: string) => {
  const lesson = taught(term);
  return own.with(lesson.file(), lesson.point());
};

describe('the own words of an instance', () => {
  it('are sixteen slots behind the vocabulary, flat and empty at first', () => {
    const none = OwnWords.none(model);
    expect(none.terms).toHaveLength(COUNT + OWN_SLOTS);
    expect(none.terms[COUNT]).toMatchObject({ term: 'own 1', tier: 'empty' });
    expect(none.save()).toBeUndefined();
    const row = decodedRow(model.decoder, none.points.centroids[COUNT + 7] ?? []);
    expect(rmsDifferenceDb(centredResponseDb(row), new Float64Array(GRID_SIZE))).toBeLessThan(0.01);
    expect(none.points.mapPoints).toHaveLength(COUNT);
  });

  it('take the next slot, and keep it when others are forgotten', () => {
    const own = withWords('warm', 'wooly', 'bright').without(1);
    expect(own.words.map(({ slot, file }) => [slot, file.term])).toEqual([
      [0, 'warm'],
      [2, 'bright'],
    ]);
    const lesson = taught('airy');
    const { own: more, slot } = own.with(lesson.file(), lesson.point());
    // An automation lane may still name the vacated slot.
    expect(slot).toBe(3);
    expect(more.terms.slice(COUNT, COUNT + 4).map(({ term, tier }) => [term, tier])).toEqual([
      ['warm', 'own'],
      ['own 2', 'empty'],
      ['bright', 'own'],
      ['airy', 'own'],
    ]);
  });

  it('keep their slot in a further lesson', () => {
    const own = withWords('warm', 'wooly');
    const lesson = taught('warm', [...ANSWERS, 'bMuch']);
    const { own: more, slot } = own.with(lesson.file(), lesson.point());
    expect(slot).toBe(0);
    expect(more.words).toHaveLength(2);
    expect(more.at(0)?.file.answers).toHaveLength(4);
  });

  it('do not take the slot that was vacated last, also after the state was restored', () => {
    const none = withWords('warm').without(0);
    expect(none.save()).toBeUndefined();
    const { own, notices } = throughJson(none);
    expect(notices).toEqual([]);
    for (const left of [none, own]) expect(withMore(left, 'wooly').slot).toBe(1);
    const two = withWords('warm', 'wooly', 'bright').without(2);
    for (const left of [two, throughJson(two).own]) expect(withMore(left, 'airy').slot).toBe(3);
  });

  it('are in their slots again when forgetting is undone', () => {
    const own = withWords('warm', 'wooly');
    const without = own.without(1);
    const again = withMore(without, 'airy').own.withChange(without, own);
    expect(again.words.map(({ file }) => file.term)).toEqual(['warm', 'wooly', 'airy']);
    expect(again.saveVacated()).toBeUndefined();
  });

  it('take vacated slots when there are no others, the longest empty first', () => {
    const full = withWords(...Array.from({ length: OWN_SLOTS }, (_, i) => `word ${i}`));
    const left = full.without(5).without(15).without(2);
    expect(left.saveVacated()).toEqual([6, 16, 3]);
    for (const own of [left, throughJson(left).own]) {
      const first = withMore(own, 'one more');
      expect(first.slot).toBe(5);
      expect(withMore(first.own, 'another').slot).toBe(15);
    }
    // A slot that was used and vacated again has been empty for the shortest time.
    const again = withMore(left, 'one more').own.without(5);
    expect(again.saveVacated()).toEqual([16, 3, 6]);
  });

  it.each([
    ['no list', { places: 2 }],
    ['no places', [0, 17, 1.5, '2', null]],
  ])('leave out what a state has in place of vacated slots where it is %s', (_, left) => {
    const { own, notices } = OwnWords.read(withWords('warm').save(), model, left);
    expect(notices).toEqual([
      '"ownPlacesLeft" in the saved state is not a list of places from 1 to 16: ' +
        'what is none of them is left out.',
    ]);
    expect(own.saveVacated()).toBeUndefined();
    expect(withMore(own, 'wooly').slot).toBe(1);
  });

  it('count each vacated slot of a state once, and none that has a word', () => {
    const { own, notices } = OwnWords.read(withWords('warm').save(), model, [3, 1, 2, 3]);
    expect(notices).toEqual([]);
    expect(own.saveVacated()).toEqual([3, 2]);
  });

  it('take gaps of a state without a list of vacated slots for vacated', () => {
    const { own } = OwnWords.read(withWords('a', 'b', 'c').without(1).save(), model);
    expect(own.saveVacated()).toEqual([2]);
    expect(withMore(own, 'd').slot).toBe(3);
  });

  it('do not take the slot of a word that was not understood', () => {
    const { own } = OwnWords.read([{ place: 1, word: 'from the future' }], model);
    const lesson = taught('warm');
    const { own: more, slot } = own.with(lesson.file(), lesson.point());
    expect(slot).toBe(1);
    expect(more.save()).toHaveLength(2);
  });

  it('say when all slots are taken', () => {
    const full = withWords(...Array.from({ length: OWN_SLOTS }, (_, i) => `word ${i}`));
    const lesson = taught('one more');
    expect(() => full.with(lesson.file(), lesson.point())).toThrow(/all 16 places/u);
  });

  it('come back from a state to the last bit', () => {
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

describe('own words of one name', () => {
  /** Saved words of these names, in the first slots. */
  const song = (...names: readonly string[]) =>
    names.map((term, index) => {
      const [saved] = withWords('warm').save() as [{ word: object }];
      return { ...saved, place: index + 1, word: { ...saved.word, term } };
    });
  const namesOf = (own: OwnWords) => own.words.map(({ file }) => file.term);
  const NFC = 'cálido'.normalize('NFC');
  const NFD = 'cálido'.normalize('NFD');
  const LONG = `a${'😀'.repeat(63)}`;

  it.each([
    [
      ['warm', 'wooly', 'warm'],
      ['warm', 'wooly', 'warm 2'],
    ],
    [
      ['warm', 'warm', 'warm 2', 'warm'],
      ['warm', 'warm 3', 'warm 2', 'warm 4'],
    ],
    [
      ['warm (2)', 'warm (2)'],
      ['warm (2)', 'warm 2'],
    ],
    [
      [NFC, NFD],
      [NFC, `${NFD} 2`],
    ],
    [
      [LONG, LONG],
      [LONG, `a${'😀'.repeat(61)} 2`],
    ],
  ])('%j become %j, with a notice, and keep everything else', (names, apart) => {
    const saved = song(...names);
    const { own, notices } = OwnWords.read(saved, model);
    expect(namesOf(own)).toEqual(apart);
    const renamed = apart.filter((name, index) => name !== names[index]);
    expect(notices).toHaveLength(renamed.length);
    renamed.forEach((name, index) => expect(notices[index]).toContain(`is “${name}” now.`));
    expect(own.save()).toEqual(
      saved.map((entry, index) => ({ ...entry, word: { ...entry.word, term: apart[index] } })),
    );
    expect(throughJson(own)).toMatchObject({ notices: [] });
  });

  it('are one word where they are taught, however their accents are encoded', () => {
    const { own, slot } = withMore(withWords('warm', NFC), NFD);
    expect(slot).toBe(1);
    expect(namesOf(own)).toEqual(['warm', NFD]);
  });

  it('stay two when the first comes back after the second was taught', () => {
    const own = withWords('wooly', 'warm');
    const without = own.without(1);
    const again = withMore(without, 'warm').own.withChange(without, own);
    expect(again.words.map(({ slot, file }) => [slot, file.term])).toEqual([
      [0, 'wooly'],
      [1, 'warm 2'],
      [2, 'warm'],
    ]);
    expect(again.at(1)?.z).toEqual(own.at(1)?.z);
  });

  it('stay two when the slot of the first is taken as well', () => {
    const names = Array.from({ length: OWN_SLOTS }, (_, i) => `word ${i}`);
    const full = withWords(...names);
    const without = full.without(5);
    const next = withMore(without, 'word 5').own.without(9);
    const again = next.withChange(without, full);
    expect([again.at(5)?.file.term, again.at(9)?.file.term]).toEqual(['word 5', 'word 9']);
  });
});

describe('broken own words in a state', () => {
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
  ])('with %s are kept for the next save, flat, with a notice', (_, make, message) => {
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

  it('in the same slot give one word', () => {
    const { own, notices } = OwnWords.read([entry(), entry()], model);
    expect(own.words).toHaveLength(1);
    expect(notices[0]).toMatch(/taken twice/u);
  });

  it('throw no error and are all kept, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (saved, left) => {
        const { own } = OwnWords.read(saved, model, left);
        expect(own.save() ?? []).toEqual(saved);
        expect(own.ownPoints.every(Number.isFinite)).toBe(true);
      }),
    );
    const point = (z: unknown) => ({ ...entry(), z });
    for (const z of ['x', [1], Array.from({ length: 12 }, () => 1e300), [NaN]]) {
      expect(OwnWords.read([point(z)], model).own.ownPoints.every(Number.isFinite)).toBe(true);
    }
  });

  it.each([2, 1000, 1_000_000])('%i of them give one notice', (count) => {
    const saved = Array.from({ length: count }, () => ({}));
    const { own, notices } = OwnWords.read(saved, model);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`${count} words of your own could not be restored`);
    expect(own.save()).toHaveLength(Math.min(count, UNREAD_BOUND.entries));
  });

  it('behind the sixteenth are kept for the next save', () => {
    const saved = withWords(...Array.from({ length: OWN_SLOTS }, (_, i) => `word ${i}`)).save();
    const { own, notices } = OwnWords.read([...(saved ?? []), { from: 'elsewhere' }], model);
    expect(own.words).toHaveLength(OWN_SLOTS);
    expect(own.save()).toEqual([...(saved ?? []), { from: 'elsewhere' }]);
    expect(notices).toHaveLength(1);
  });

  it('and a million vacated slots do not overflow the stack', () => {
    const left = Array.from({ length: 1_000_000 }, () => 3);
    expect(OwnWords.read([], model, left).own.saveVacated()).toEqual([1, 2, 3]);
  });
});
