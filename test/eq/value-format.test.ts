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
