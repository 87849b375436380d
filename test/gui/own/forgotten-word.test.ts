import { describe, expect, it } from 'vitest';
import type { InstrumentTerm } from '../../../gui/index.ts';
import { settingOf } from '../../../gui/instrument/setting.ts';
import { withoutWord, wordBefore } from '../../../gui/own/forgotten-word.ts';
import { FAKE_TERMS, FakeInstrument } from '../fake-instrument.ts';

const OWN = FAKE_TERMS.length;
const index = (term: string): number => FAKE_TERMS.findIndex((each) => each.term === term);
const withOwn = (term: string, map: InstrumentTerm['map'] = [0, 0]): readonly InstrumentTerm[] => [
  ...FAKE_TERMS,
  { term, map, tier: 'own', language: '', count: 6, confidence: 0 },
  { term: 'own 2', map: [0, 0], tier: 'empty', language: '', count: 0, confidence: 0 },
];

describe('after an own word is forgotten, there is', () => {
  it('people’s word of the same name, wherever the own word was taught', () => {
    for (const id of ['termA', 'termB', 'termC', 'termD'] as const) {
      expect(wordBefore(OWN, id, withOwn('soft'), { termA: 4, termB: 5 })).toBe(index('soft'));
      expect(wordBefore(OWN, id, withOwn('melanco\u0301lico'))).toBe(index('melancólico'));
    }
  });

  it('the word that was in that place, if only the person has the name', () => {
    const terms = withOwn('woolly', FAKE_TERMS[index('tinny')]?.map);
    expect(wordBefore(OWN, 'termB', terms, { termB: 6 })).toBe(6);
    expect(wordBefore(OWN, 'termA', terms, { termB: 6 })).toBe(index('tinny'));
  });

  it('people’s nearest word on the map, if nothing was in that place', () => {
    expect(wordBefore(OWN, 'termD', withOwn('woolly', [-0.45, -0.3]))).toBe(index('heavy'));
    expect(wordBefore(OWN, 'termD', withOwn('woolly', [0.02, 0.45]))).toBe(index('soft'));
  });
});

it('a setting changes in the places of the word alone, and stays the same object without it', () => {
  const setting = settingOf({ ...new FakeInstrument().state.values, termB: OWN, termD: OWN });
  const before = (id: string): number => (id === 'termB' ? 7 : 8);
  expect(withoutWord(setting, OWN, before)).toEqual({ ...setting, termB: 7, termD: 8 });
  expect(withoutWord(setting, OWN + 1, before)).toBe(setting);
});
