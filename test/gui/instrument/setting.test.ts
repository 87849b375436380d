import { describe, expect, it } from 'vitest';
import {
  SettingError,
  readSetting,
  saveSetting,
  settingOf,
} from '../../../gui/instrument/setting.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument();
const setting = settingOf({
  ...instrument.state.values,
  termA: 5,
  morph: 0.37,
  autoGain: 1,
  band3On: 0,
});

describe('a setting', () => {
  it('is saved in words, without its defaults, and comes back as it was', () => {
    const saved = saveSetting(setting, instrument);
    expect(saved).toEqual({ termA: 'melancólico', morph: 0.37, autoGain: true, band3On: false });
    expect(readSetting(JSON.parse(JSON.stringify(saved)), instrument)).toEqual(setting);
  });

  it('holds the position on the pad and on the map', () => {
    const onMap = { ...setting, termC: 6, morphY: 0.4, mapX: -0.2, mapY: 0.3, mode: 1 };
    const saved = saveSetting(onMap, instrument);
    expect(saved).toMatchObject({ termC: 'harsh', morphY: 0.4, mapX: -0.2, mode: 'map' });
    expect(readSetting(JSON.parse(JSON.stringify(saved)), instrument)).toEqual(onMap);
  });

  it('is clamped to its ranges, without what belongs to no parameter', () => {
    const read = readSetting({ amount: 99, morph: -1, later: { a: 1 } }, instrument);
    expect([read.amount, read.morph]).toEqual([2, 0]);
  });

  it.each([
    [{ termA: 'nonsense' }, 'the word “nonsense” is not in the vocabulary'],
    [{ termA: 3 }, 'the word 3 is not'],
    [{ amount: '1' }, '“1” is no value for Amount'],
    [{ amount: null }, 'null is no value'],
    [{ autoGain: 1 }, '1 is no value'],
    [[], 'no parameters'],
    [undefined, 'no parameters'],
  ])('is refused as %j', (saved, message) => {
    expect(() => readSetting(saved, instrument)).toThrow(SettingError);
    expect(() => readSetting(saved, instrument)).toThrow(message);
  });
});
