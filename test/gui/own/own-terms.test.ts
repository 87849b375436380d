import { describe, expect, it } from 'vitest';
import type { InstrumentTerm } from '../../../gui/index.ts';
import { calledTerm, termName } from '../../../gui/instrument/own-terms.ts';
import {
  SettingError,
  readSetting,
  saveSetting,
  settingOf,
} from '../../../gui/instrument/setting.ts';
import type { Setting, Vocabulary } from '../../../gui/instrument/setting.ts';
import { spokenTerm } from '../../../gui/picker/term-facts.ts';
import { exportsOf } from '../../../gui/toolbar/exports.ts';
import { suggestedName } from '../../../gui/toolbar/preset-name.ts';
import { FAKE_TERMS, FakeInstrument } from '../fake-instrument.ts';

const TAUGHT = FAKE_TERMS.length;
const slot = (term: string, tier: InstrumentTerm['tier']): InstrumentTerm => ({
  term,
  language: '',
  count: 0,
  confidence: 0,
  tier,
  map: [0, 0],
});

/** A vocabulary with an own word "warm" in the first slot and an empty second slot. */
function vocabulary(own: InstrumentTerm = slot('warm', 'own')): Vocabulary {
  const terms = [...FAKE_TERMS, own, slot('own 2', 'empty')];
  const { parameters } = new FakeInstrument();
  const choices = [...FAKE_TERMS.map(({ term }) => term), 'own 1', 'own 2'];
  const withChoices = Object.entries(parameters).map(([id, parameter]) => [
    id,
    id.startsWith('term') ? { ...parameter, choices } : parameter,
  ]);
  return { terms, parameters: Object.fromEntries(withChoices) as Vocabulary['parameters'] };
}

const SETTING: Setting = {
  ...new FakeInstrument().state.values,
  termA: TAUGHT,
  termB: TAUGHT + 1,
};

describe('a setting with own words', () => {
  it('names them in a file by their words, in whatever slot they are', () => {
    const saved = saveSetting({ ...SETTING, termB: 0 }, vocabulary());
    expect(saved.termA).toBe('own:warm');
    expect(readSetting(saved, vocabulary()).termA).toBe(TAUGHT);
    expect(() => readSetting(saved, vocabulary(slot('airy', 'own')))).toThrow(
      new SettingError('your word “warm” is not in this song.'),
    );
  });

  it('names them in a song by their slots, empty ones too', () => {
    const saved = saveSetting(SETTING, vocabulary(), true);
    expect([saved.termA, saved.termB]).toEqual(['own 1', 'own 2']);
    for (const own of [slot('warm', 'own'), slot('airy', 'own'), slot('own 1', 'empty')]) {
      const { termA, termB } = readSetting(saved, vocabulary(own));
      expect([termA, termB]).toEqual([TAUGHT, TAUGHT + 1]);
    }
  });

  it('keeps an own word apart from the vocabulary’s word of the same name', () => {
    const crowd = FAKE_TERMS.findIndex(({ term }) => term === 'warm');
    const saved = saveSetting({ ...SETTING, termA: TAUGHT, termB: crowd }, vocabulary());
    const { termA, termB } = readSetting(saved, vocabulary());
    expect([termA, termB]).toEqual([TAUGHT, crowd]);
  });
});

describe('a slot without a word', () => {
  const empty = slot('own 2', 'empty');
  const { state } = new FakeInstrument();
  const terms = [...FAKE_TERMS, slot('warm', 'own'), empty];
  const values = { ...state.values, termA: TAUGHT + 1 };

  it('is called an empty place in every text, never by its name for hosts', () => {
    expect(termName(empty)).toBe('empty place');
    expect(calledTerm(empty)).toBe('an empty place');
    expect(spokenTerm(empty)).toBe('empty place, no word here, flat');
    expect(suggestedName(settingOf(values), 'slider', terms)).toBe('empty place to bright');
    const instrument = new FakeInstrument(values, terms);
    const { apo, svg, stem } = exportsOf(instrument, settingOf(values), instrument.row(values));
    expect(stem).toBe('empty-place');
    for (const text of [apo, svg, stem]) expect(text).not.toMatch(/own 2/iu);
    expect(svg).toMatch(/empty place/iu);
  });
});
