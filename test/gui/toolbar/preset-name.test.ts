import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../gui/instrument/setting.ts';
import { cleanName, freePresetName, suggestedName } from '../../../gui/toolbar/preset-name.ts';
import { PRESETS } from '../../../words/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

describe('the name of a preset', () => {
  it('is one short line of visible text', () => {
    expect(cleanName('  My\n\t vocal \u202e<b>\u0000 ')).toBe('My vocal <b>');
    expect(cleanName('x'.repeat(300))).toHaveLength(60);
    expect(cleanName(3)).toBe('');
    expect(cleanName('👨\u200d👩\u200d👧'.repeat(70))).toBe('👨\u200d👩\u200d👧'.repeat(60));
    expect(cleanName('می\u200cخواهم')).toBe('می\u200cخواهم');
  });

  it('gets a number where another preset has it, in small or capital letters', () => {
    expect(freePresetName('Kick', [])).toBe('Kick');
    expect(freePresetName('Kick', named('kick', 'Kick 2'))).toBe('Kick 3');
    expect(freePresetName('Kick 2', named('Kick 2'))).toBe('Kick 3');
    const [shipped] = PRESETS;
    expect(freePresetName(shipped?.name ?? '', [])).toBe(`${shipped?.name} 2`);
  });

  it('stays short enough to be read again with its number', () => {
    const long = 'x'.repeat(60);
    const name = freePresetName(long, named(long));
    expect(name).toBe(`${'x'.repeat(58)} 2`);
    expect(cleanName(name)).toBe(name);
  });

  it('is offered as the walk of the slider, and as the largest shares of pad and map', () => {
    const { state, terms } = new FakeInstrument();
    const setting = settingOf({ ...state.values, morph: 0.3, morphY: 0.8 });
    expect(suggestedName(setting, 'slider', terms)).toBe('warm to bright');
    expect(suggestedName(setting, 'pad', terms)).toBe('soft and loud');
  });
});
