import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decibelFormat,
  hertzFormat,
  octaveFormat,
  percentFormat,
  qFormat,
} from '../../eq/index.ts';

const FORMATS = [
  { name: 'decibels', format: decibelFormat, min: -24, max: 24, step: 0.05 },
  { name: 'percent', format: percentFormat, min: -1, max: 2, step: 0.005 },
  { name: 'hertz', format: hertzFormat, min: 20, max: 20_000, step: 50 },
  { name: 'octaves', format: octaveFormat, min: -4, max: 4, step: 0.005 },
  { name: 'Q', format: qFormat, min: 0.1, max: 10, step: 0.005 },
];

describe.each(FORMATS)('the format of $name', ({ format, min, max, step }) => {
  it('reads what it prints', () => {
    fc.assert(
      fc.property(fc.double({ min, max, noNaN: true }), (value) => {
        const read = format.fromText(format.toText(value)) ?? NaN;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(step * 1.001);
      }),
    );
  });

  it('prints something for every number and reads something or nothing from every text', () => {
    fc.assert(
      fc.property(fc.double(), fc.string(), (value, text) => {
        expect(format.toText(value)).not.toBe('');
        const read = format.fromText(text);
        expect(read === undefined || Number.isFinite(read)).toBe(true);
      }),
    );
  });

  it('refuses a text that is no value', () => {
    for (const text of ['', 'warm', '--3', '1 2', 'NaN', '3 furlongs', '1/0', '/2']) {
      expect(format.fromText(text)).toBeUndefined();
    }
  });
});

describe('a typed value', () => {
  it.each([
    [hertzFormat, '1.2k', 1200],
    [hertzFormat, '1,2 kHz', 1200],
    [hertzFormat, '287', 287],
    [decibelFormat, '\u22123', -3],
    [decibelFormat, '+3dB', 3],
    [percentFormat, '50 %', 0.5],
    [percentFormat, '50', 0.5],
    [octaveFormat, '1/2 oct', 0.5],
    [octaveFormat, '-1/3', -1 / 3],
    [octaveFormat, '+1.5 octaves', 1.5],
  ])('%# is read from %s', (format, text, value) => {
    expect(format.fromText(text)).toBeCloseTo(value, 10);
  });
});

describe('a number as people write it', () => {
  it.each([
    // Marks between thousands.
    ['3,500', 3500],
    ['12,000 Hz', 12_000],
    ['1.000', 1000],
    ['10 000', 10_000],
    ['10\u00a0000', 10_000],
    ['10\u202f000', 10_000],
    ['10\u2009000', 10_000],
    ["10'000", 10_000],
    ['10’000', 10_000],
    ['1_200', 1200],
    ['12,34', 12.34],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1’234.5', 1234.5],
    ['1 234,567', 1234.567],
    ['1.200 kHz', 1200],
    // Units and notations.
    ['440 hertz', 440],
    ['440Hz.', 440],
    ['1k2', 1200],
    ['1K25 Hz', 1250],
    ['4 kilohertz', 4000],
    ['1e3', 1000],
    ['1.5E+3 Hz', 1500],
    ['f = 440', 440],
    // Scripts.
    ['１２００', 1200],
    ['１．２ｋＨｚ', 1200],
    ['1.2 ㎑', 1200],
    ['١٢٠٠', 1200],
    ['١٫٢ kHz', 1200],
    ['١٬٢٠٠', 1200],
    ['۱۲۰۰', 1200],
    ['१२००', 1200],
    ['১২০০', 1200],
    ['๑๒๐๐', 1200],
    ['\u200e1200\u200f', 1200],
  ])('%s is a frequency of %d Hz', (text, hertz) => {
    expect(hertzFormat.readings(text)).toEqual([expect.closeTo(hertz, 6)]);
  });

  it.each([
    ['- 3', -3],
    ['−3 dB', -3],
    ['–3', -3],
    ['－３', -3],
    ['＋3', 3],
    ['3 decibels', 3],
    ['-3,5㏈', -3.5],
    ['1,500', 1.5],
    [',5', 0.5],
  ])('%s is a gain of %d dB', (text, gainDb) => {
    expect(decibelFormat.readings(text)).toEqual([expect.closeTo(gainDb, 9)]);
  });

  it.each([
    [qFormat, 'Q 0.7', 0.7],
    [qFormat, 'Q=0,707', 0.707],
    [qFormat, '1.000', 1],
    [octaveFormat, '½ oct', 0.5],
    [octaveFormat, '-1½', -1.5],
    [octaveFormat, '1 1/2 octaves', 1.5],
    [octaveFormat, '3 semitones', 0.25],
    [percentFormat, '٥٠٪', 0.5],
    [percentFormat, '50 percent', 0.5],
  ])('%# is read from %s', (format, text, value) => {
    expect(format.readings(text)).toEqual([expect.closeTo(value, 9)]);
  });

  it.each(['20.000', '20,000', '22,050 Hz'])('%s may mean two numbers', (text) => {
    const [decimal = NaN, ...others] = hertzFormat.readings(text);
    expect(others).toEqual([decimal * 1000]);
    expect(hertzFormat.fromText(text), 'so it is none by itself').toBeUndefined();
  });

  it.each(['-inf', '-∞ dB', '−infinity'])('%s is a gain without end', (text) => {
    expect(decibelFormat.readings(text)).toEqual([-Infinity]);
    expect(decibelFormat.fromText(text)).toBeUndefined();
  });

  it.each(['1 2', '1,2,3', '12 00', "1'2", '1.2.3', 'k', '1kHz2', '3 dB', '1 MHz', 'Q 440', '🎵'])(
    '%s is no frequency',
    (text) => {
      expect(hertzFormat.readings(text)).toEqual([]);
    },
  );

  it.each(['1.5/2', '0.5/2 oct', '1,5/2', '1/0'])('%s is no fraction', (text) => {
    expect(octaveFormat.readings(text)).toEqual([]);
  });

  it('is read or refused without an error, whatever the text', () => {
    const parts = ['1', '200', ',', '.', "'", ' ', '-', 'k', 'e', '/', '½', '٣', 'inf', 'Hz', '%'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (some) => {
        for (const { format } of FORMATS) {
          expect(format.readings(some.join(''))).not.toContain(NaN);
        }
      }),
    );
  });
});

describe('a printed value', () => {
  it.each([
    [hertzFormat, 287.4, '287 Hz'],
    [hertzFormat, 1200, '1.2 kHz'],
    [hertzFormat, 10_000, '10 kHz'],
    [decibelFormat, 3, '+3.0 dB'],
    [decibelFormat, -0.01, '0.0 dB'],
    [percentFormat, -0.001, '0 %'],
    [octaveFormat, 0.5, '+0.50 oct'],
  ])('%# has its sign, unit and digits: %s', (format, value, text) => {
    expect(format.toText(value)).toBe(text);
  });
});
