import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readABSettings, saveABSettings } from '../../../gui/instrument/ab-settings.ts';
import { SettingError, settingOf } from '../../../gui/instrument/setting.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument();
const plain = settingOf(instrument.state.values);
const fixtureText = readFileSync(new URL('fixtures/ab-settings.v1.json', import.meta.url), 'utf8');
const settingsOfFixture = {
  active: 'B',
  preset: { name: 'Kick', setting: { ...plain, termA: 5, morph: 0.37, autoGain: 1, band3On: 0 } },
  other: {
    setting: { ...plain, termA: 2, amount: -0.5, mode: 1, mapX: 0.25 },
    preset: { name: 'Air', setting: { ...plain, termB: 10 } },
  },
} as const;

describe('the settings A and B of a song', () => {
  it('are read from a song of version 1', () => {
    expect(readABSettings(JSON.parse(fixtureText), instrument)).toEqual({
      kind: 'read',
      version: 1,
      value: settingsOfFixture,
    });
  });

  it('are saved under the same names, byte for byte', () => {
    const saved = { ...saveABSettings(settingsOfFixture, instrument), view: 'pad' };
    expect(JSON.stringify(saved)).toBe(JSON.stringify(JSON.parse(fixtureText)));
  });

  it.each([{ version: 2 }, { version: 9, heard: 'A', ab: [] }])(
    'are left to a later version: %j',
    (saved) => {
      const read = readABSettings(saved, instrument);
      expect(read).toMatchObject({ kind: 'later' });
      expect(read.kind === 'later' && read.saved).toBe(saved);
    },
  );

  it.each([[7], [[]], [{}], [null], [{ version: 'one' }]])('are not what %j is', (saved) => {
    expect(readABSettings(saved, instrument).kind).toBe('other');
  });

  it.each([
    { version: 1, heard: 'C' },
    { version: 1, heard: 'A', other: 3 },
    { version: 1, heard: 'A', other: { parameters: { termA: 'nonsense' } } },
    { version: 1, heard: 'A', preset: { name: 3, parameters: {} } },
  ])('are refused as %j', (saved) => {
    expect(() => readABSettings(saved, instrument)).toThrow(SettingError);
  });
});
