import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetting } from '../../../gui/instrument/setting.ts';
import { PresetFileError, formatPresets, parsePresets } from '../../../gui/toolbar/preset-file.ts';
import { FakeInstrument } from '../fake-instrument.ts';

const instrument = new FakeInstrument();
const file = (presets: unknown, more: object = {}): string =>
  JSON.stringify({ format: 'neural-eq-morph-presets', version: 1, presets, ...more });
const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

describe('a file of presets', () => {
  it('of version 1 is read, with parameters that this version does not know', () => {
    const { presets, refused } = parsePresets(fixture('presets-version-1.json'), instrument);
    expect(refused).toEqual([]);
    expect(presets).toEqual([
      {
        name: 'Kick',
        parameters: { termA: 'warm', termB: 'loud', morph: 0.37, autoGain: true, band3On: false },
      },
      {
        name: 'On the map',
        parameters: { mode: 'map', mapX: -0.2, mapY: 0.3, addedByAnotherVersion: 3 },
      },
    ]);
    expect(parsePresets(formatPresets(presets), instrument)).toEqual({ presets, refused: [] });
  });

  it('of a later version is refused by its version, whatever its size', () => {
    const refusal = (text: string): PresetFileError => {
      try {
        parsePresets(text, instrument);
      } catch (error) {
        if (error instanceof PresetFileError) return error;
      }
      throw new Error('the file was not refused');
    };
    const text = fixture('presets-version-2.json');
    expect(refusal(text).laterVersion).toBe(2);
    expect(refusal(text).message).toBe(
      'it has version 2, which a later version of the plugin wrote; this one reads version 1.',
    );
    expect(refusal(text + ' '.repeat(600_000)).laterVersion).toBe(2);
    expect(refusal(file(7)).laterVersion).toBeUndefined();
  });

  it.each([
    ['', 'no JSON'],
    ['{', 'no JSON'],
    ['null', 'no presets of this plugin'],
    ['[]', 'no presets of this plugin'],
    ['{"version":1,"presets":[]}', 'no presets of this plugin'],
    ['{"version":2,"presets":[]}', 'no presets of this plugin'],
    [file({}), 'no presets of this plugin'],
    [file([], { version: 0 }), 'no version that the plugin knows'],
    [file([], { version: '1' }), 'no version that the plugin knows'],
    [file(Array.from({ length: 501 }, () => ({}))), '501 presets'],
    [file([]) + ' '.repeat(600_000), 'too large'],
    [' '.repeat(600_000), 'too large'],
  ])('is refused where it is none (%#)', (text, message) => {
    expect(() => parsePresets(text, instrument)).toThrow(PresetFileError);
    expect(() => parsePresets(text, instrument)).toThrow(message);
  });

  it('gives the presets that can be played, and says why the others cannot', () => {
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

  it('throws nothing but a PresetFileError, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const { presets, refused } = parsePresets(file([json, { name: 'a', parameters: json }]));
        expect(presets.length + refused.length).toBe(2);
      }),
    );
  });
});
