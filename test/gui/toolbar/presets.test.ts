import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportsOf } from '../../../gui/toolbar/exports.ts';
import {
  PresetFileError,
  cleanName,
  formatPresets,
  freeName,
  parsePresets,
} from '../../../gui/toolbar/preset-file.ts';
import { PresetStore } from '../../../gui/toolbar/preset-store.ts';
import type { Store } from '../../../gui/kit/local-collection.ts';
import {
  SettingError,
  readSetting,
  saveSetting,
  settingOf,
} from '../../../gui/instrument/setting.ts';
import { readSlots, saveSlots } from '../../../gui/instrument/slots.ts';
import { PRESETS } from '../../../words/index.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument();
const setting = settingOf({
  ...instrument.state.values,
  termA: 5,
  morph: 0.37,
  autoGain: 1,
  band3On: 0,
});
const file = (presets: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'neural-eq-morph-presets', version: 1, presets, ...more });

/** A storage in a map. */
function memory(
  entries: Readonly<Record<string, string>> = {},
): Store & { map: Map<string, string> } {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
  };
}

function emptyStorage(): () => Store {
  const storage = memory();
  return () => storage;
}

describe('a setting', () => {
  it('is saved in words, without its defaults, and comes back as it was', () => {
    const saved = saveSetting(setting, instrument);
    expect(saved).toEqual({ termA: 'melancólico', morph: 0.37, autoGain: true, band3On: false });
    expect(readSetting(JSON.parse(JSON.stringify(saved)), instrument)).toEqual(setting);
  });

  it('holds a place on the pad and on the map', () => {
    const place = { termC: 6, morphY: 0.4, mapX: -0.2, mapY: 0.3, mode: 1 };
    const placed = { ...setting, ...place };
    const saved = saveSetting(placed, instrument);
    expect(saved).toMatchObject({ termC: 'harsh', morphY: 0.4, mapX: -0.2, mode: 'map' });
    expect(readSetting(JSON.parse(JSON.stringify(saved)), instrument)).toEqual(placed);
  });

  it('leaves as files that are named for the words that are heard', () => {
    const stem = (place: object): string => {
      const at = { ...instrument.state.values, ...place };
      return exportsOf(instrument, settingOf(at), instrument.row(at)).stem;
    };
    expect(stem({ morph: 0.5 })).toBe('warm-bright');
    expect(stem({ morph: 0.3, morphY: 0.8 })).toBe('soft-loud-warm-bright');
    expect(stem({ mode: 1, mapX: -0.4, mapY: -0.35 })).toBe('heavy');
    expect(stem({ mode: 1, mapX: -0.4, mapY: 0.1 }).split('-').length).toBeGreaterThan(2);
  });

  it('is brought into its ranges, and passes over what it does not know', () => {
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

describe('a file of presets', () => {
  it('comes back as it was written, with what a later version has added', () => {
    const presets = [{ name: 'One', parameters: { termA: 'warm', later: 3 } }];
    expect(parsePresets(formatPresets(presets), instrument)).toEqual({ presets, refused: [] });
  });

  it.each([
    ['', 'no JSON'],
    ['{', 'no JSON'],
    ['null', 'no presets of this plugin'],
    ['[]', 'no presets of this plugin'],
    ['{"version":1,"presets":[]}', 'no presets of this plugin'],
    [file({}), 'no presets of this plugin'],
    [file([], { version: 2 }), 'another version'],
    [file(Array.from({ length: 501 }, () => ({}))), '501 presets'],
    [' '.repeat(600_000), 'too large'],
  ])('is refused where it is none (%#)', (text, message) => {
    expect(() => parsePresets(text, instrument)).toThrow(PresetFileError);
    expect(() => parsePresets(text, instrument)).toThrow(message);
  });

  it('gives what can be played, and says what cannot', () => {
    const { presets, refused } = parsePresets(
      file([
        { name: 'Good', parameters: {} },
        { name: 'Odd word', parameters: { termB: 'nonsense' } },
        { name: 'Deep', parameters: { morph: { value: 1 } } },
        { name: ' \u0000\u202e ', parameters: {} },
        { parameters: {} },
        7,
        { name: 'None' },
      ]),
      instrument,
    );
    expect(presets.map(({ name }) => name)).toEqual(['Good']);
    expect(refused).toHaveLength(6);
    expect(refused[0]).toBe(
      '“Odd word” was left out: the word “nonsense” is not in the vocabulary.',
    );
  });

  it('does not reach the prototype of anything', () => {
    const text = file('HERE').replace(
      '"HERE"',
      '[{"name":"x","parameters":{"__proto__":"a","constructor":1}}]',
    );
    const { presets } = parsePresets(text, instrument);
    expect(readSetting(presets[0]?.parameters, instrument).amount).toBe(1);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it('never throws anything else, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { presets, refused } = parsePresets(file([json, { name: 'a', parameters: json }]));
        expect(presets.length + refused.length).toBe(2);
      }),
    );
  });
});

describe('a name', () => {
  it('is one short line of what can be seen', () => {
    expect(cleanName('  My\n\t vocal \u202e<b>\u0000 ')).toBe('My vocal <b>');
    expect(cleanName('x'.repeat(300))).toHaveLength(60);
    expect(cleanName(3)).toBe('');
  });

  it('gets a number where it is taken', () => {
    expect(freeName('Kick', [])).toBe('Kick');
    expect(freeName('Kick', ['kick', 'Kick 2'])).toBe('Kick 3');
    expect(freeName('Kick 2', ['Kick 2'])).toBe('Kick 3');
  });
});

describe('the keeping of presets', () => {
  const one = { name: 'Kick', parameters: { termA: 'warm' } };

  it('outlives the page, and another page sees it', () => {
    const storage = memory();
    expect(new PresetStore(() => storage).add([one, one])).toEqual(['Kick', 'Kick 2']);
    const other = new PresetStore(() => storage);
    expect(other.list().map(({ name }) => name)).toEqual(['Kick', 'Kick 2']);
    expect(other.problem).toBeUndefined();
  });

  it('gives a number to a name that ships with the plugin', () => {
    const name = PRESETS[0]?.name ?? '';
    expect(new PresetStore(emptyStorage()).add([{ ...one, name }])).toEqual([`${name} 2`]);
  });

  it('deletes, and brings back to the same place', () => {
    const storage = memory();
    const store = new PresetStore(() => storage);
    store.add([one, { ...one, name: 'Snare' }]);
    const undo = store.remove('Kick');
    expect(store.list().map(({ name }) => name)).toEqual(['Snare']);
    undo?.();
    expect(store.list().map(({ name }) => name)).toEqual(['Kick', 'Snare']);
    expect(store.remove('Nobody')).toBeUndefined();
  });

  it('keeps them for the page, and says so, where the storage is denied or full', () => {
    const denied = new PresetStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(denied.list()).toEqual([]);
    denied.add([one]);
    expect(denied.list()).toEqual([one]);
    expect(denied.problem).toContain('does not keep presets');

    const full = new PresetStore(() => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    full.add([one]);
    expect(full.list()).toEqual([one]);
    expect(full.problem).toContain('does not keep presets');
  });

  it.each(['{', file([], { version: 2 })])('sets aside what it does not understand: %s', (text) => {
    const storage = memory({ 'neural-eq-morph.presets.1': text });
    const store = new PresetStore(() => storage);
    expect(store.list()).toEqual([]);
    expect(store.problem).toContain('kept aside');
    store.add([one]);
    expect(storage.map.get('neural-eq-morph.presets.1.broken')).toBe(text);
    expect(store.list()).toEqual([one]);
  });

  it('does not write more than it can read', () => {
    const store = new PresetStore(emptyStorage());
    expect(() => store.add(Array.from({ length: 501 }, () => one))).toThrow(PresetFileError);
    expect(store.list()).toEqual([]);
  });
});

describe('the two slots', () => {
  it('come back from a song as they were', () => {
    const slots = {
      heard: 'B' as const,
      preset: { name: 'Kick', setting },
      other: { setting, preset: undefined },
    };
    const kept: unknown = JSON.parse(JSON.stringify(saveSlots(slots, instrument)));
    expect(readSlots(kept, instrument)).toEqual(slots);
  });

  it.each([
    7,
    [],
    { version: 2 },
    { version: 1, heard: 'C' },
    { version: 1, heard: 'A', other: 3 },
    { version: 1, heard: 'A', other: { parameters: { termA: 'nonsense' } } },
    { version: 1, heard: 'A', preset: { name: 3, parameters: {} } },
  ])('are refused as %j', (kept) => {
    expect(() => readSlots(kept, instrument)).toThrow(SettingError);
  });
});
