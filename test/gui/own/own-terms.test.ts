import { describe, expect, it } from 'vitest';
import type { InstrumentTerm } from '../../../gui/index.ts';
import { SettingError, readSetting, saveSetting } from '../../../gui/instrument/setting.ts';
import type { Setting, Vocabulary } from '../../../gui/instrument/setting.ts';
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
