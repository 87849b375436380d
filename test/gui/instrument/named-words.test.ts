import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vocabulary from '../../../model/vocabulary.json';
import type { InstrumentState, InstrumentTerm } from '../../../gui/index.ts';
import { namedShares } from '../../../gui/instrument/named-shares.ts';
import { spokenMix } from '../../../gui/instrument/sentence.ts';
import { settingOf } from '../../../gui/instrument/setting.ts';
import { wordBefore } from '../../../gui/own/forgotten-word.ts';
import { PanelModel } from '../../../gui/panel/panel-model.ts';
import { termMatches } from '../../../gui/picker/term-matches.ts';
import { mapRows, padRows } from '../../../gui/position/plane-rows.ts';
import { exportsOf } from '../../../gui/toolbar/exports.ts';
import { suggestedName } from '../../../gui/toolbar/preset-name.ts';
import { FakeInstrument } from '../fake-instrument.ts';

type Values = InstrumentState['values'];

const TERMS = vocabulary.terms as unknown as readonly InstrumentTerm[];
const ENGLISH = TERMS.flatMap(({ language }, index) => (language === 'en' ? [index] : []));
const SPANISH = TERMS.filter(({ language }) => language === 'es');
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const word = fc.constantFrom(...ENGLISH);

/** Positions on slider, pad and map, between English words. */
const positions: fc.Arbitrary<Partial<Values>> = fc.record({
  termA: word,
  termB: word,
  termC: word,
  termD: word,
  morph: unit,
  morphY: fc.oneof(fc.constant(0), unit),
  mapX: coordinate,
  mapY: coordinate,
  mode: fc.constantFrom(0, 1, 1),
});

/** The Spanish words that a text names. A word of both languages counts as English. */
const spanishIn = (text: string): string[] => {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  return SPANISH.map(({ term }) => term).filter(
    (term) =>
      words.includes(term) && !TERMS.some((each) => each.term === term && each.language === 'en'),
  );
};

/** All that the GUI says of a position, with every word of the vocabulary near an edited curve. */
function saidAt(position: Partial<Values>): string[] {
  const instrument = new FakeInstrument({ ...position, band2Gain: 3 }, TERMS);
  const { state } = instrument;
  const { values } = state;
  const wordRow = instrument.row(values);
  const model = new PanelModel((at) => instrument.row(at));
  const view = values.mode === 0 ? (values.morphY === 0 ? 'slider' : 'pad') : 'map';
  const { summary } = model.content(
    {
      instrument,
      state,
      values,
      walk: instrument.walk(values.termA, values.termB),
      wordRow,
      theme: 'dark',
    },
    { view, planes: { padRows, mapRows }, near: [...TERMS.keys()].reverse() },
  );
  const shares = namedShares(values, TERMS);
  const { stem, apo } = exportsOf(instrument, settingOf(values), wordRow);
  return [
    summary.words,
    summary.near,
    spokenMix(shares),
    ...shares.map(({ term }) => term.term),
    suggestedName(settingOf(values), view, TERMS),
    stem,
    apo,
  ];
}

describe('an English GUI that names English words', () => {
  it('names no Spanish word wherever the sound is', () => {
    fc.assert(
      fc.property(positions, (position) => {
        expect(saidAt(position).flatMap(spanishIn)).toEqual([]);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('names words wherever the sound is, and their shares are all of it', () => {
    fc.assert(
      fc.property(positions, (position) => {
        const { values } = new FakeInstrument(position, TERMS).state;
        const sum = namedShares(values, TERMS).reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeGreaterThan(0.99);
        expect(sum).toBeLessThan(1.01);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('names the Spanish word that is chosen, and the one that a person has gone to', () => {
    const seco = TERMS.findIndex(({ term }) => term === 'seco');
    expect(saidAt({ termA: seco, morph: 0 }).join(' ')).toMatch(/seco/iu);
    const [mapX = 0, mapY = 0] = TERMS[seco]?.map ?? [];
    expect(saidAt({ mode: 1, mapX, mapY }).join(' ')).toMatch(/seco/iu);
    expect(saidAt({ termB: seco, mode: 1, mapX: mapX + 0.01, mapY }).join(' ')).toMatch(/seco/iu);
    expect(saidAt({ mode: 1, mapX: mapX + 0.01, mapY }).flatMap(spanishIn)).toEqual([]);
  });

  it('offers no Spanish word that is not typed', () => {
    const texts = [...ENGLISH.flatMap((index) => TERMS[index]?.term ?? []), 'vintage', 'muddy'];
    for (const text of texts) {
      const { found, alike } = termMatches(TERMS, text);
      const offered = [...found, ...alike].flatMap((index) => TERMS[index] ?? []);
      const typed = text.normalize('NFD').charAt(0);
      expect(
        offered.filter(({ language, term }) => language === 'es' && !term.startsWith(typed)),
      ).toEqual([]);
    }
    const { named } = termMatches(TERMS, 'seco');
    expect(TERMS[named]?.term).toBe('seco');
  });

  it('goes back to no Spanish word after a word of one’s own', () => {
    for (const { map } of SPANISH) {
      const own = { ...(TERMS[0] as InstrumentTerm), term: 'twang', tier: 'own', map } as const;
      const before = wordBefore(TERMS.length, 'termA', [...TERMS, own]);
      expect(TERMS[before]?.language).toBe('en');
    }
  });

  it('names words of both languages where both are wanted', () => {
    const [{ map } = { map: [0, 0] }] = SPANISH;
    const [mapX, mapY] = [map[0] + 0.001, map[1]];
    const { values } = new FakeInstrument({ mode: 1, mapX, mapY }, TERMS).state;
    const names = namedShares(values, TERMS, true).map(({ term }) => term.language);
    expect(names).toContain('es');
  });
});
