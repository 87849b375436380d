import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decibels, hertz, octaves, percent, quality } from '../../eq/index.ts';

const FORMATS = [
  { name: 'decibels', format: decibels(-24, 24), min: -24, max: 24, step: 0.05 },
  { name: 'percent', format: percent(-1, 2), min: -1, max: 2, step: 0.005 },
  { name: 'hertz', format: hertz(), min: 20, max: 20_000, step: 50 },
  { name: 'octaves', format: octaves(-4, 4), min: -4, max: 4, step: 0.005 },
  { name: 'quality', format: quality(), min: 0.1, max: 10, step: 0.005 },
];

describe.each(FORMATS)('$name', ({ format, min, max, step }) => {
  const values = fc.double({ min, max, noNaN: true });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(values, (value) => {
        const read = format.fromText(format.toText(value)) ?? NaN;
        expect(Math.abs(read - value)).toBeLessThanOrEqual(step * 1.001);
      }),
    );
  });

  it('goes to the control’s way and back', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(format.fromUnit(format.toUnit(value))).toBeCloseTo(value, 6);
      }),
    );
  });

  it('keeps to its range whatever position is asked for', () => {
    expect(format.fromUnit(-1)).toBeCloseTo(min, 9);
    expect(format.fromUnit(2)).toBeCloseTo(max, 9);
    expect(format.fromUnit(NaN)).toBeCloseTo(min, 9);
    expect(format.toUnit(Infinity)).toBe(1);
  });

  it('refuses what is no value', () => {
    for (const text of ['', 'warm', '--3', '1 2', 'NaN', '3 furlongs', '1/0', '/2']) {
      expect(format.fromText(text)).toBeUndefined();
    }
  });
});

describe('what people type', () => {
  it.each([
    [hertz(), '1.2k', 1200],
    [hertz(), '1,2 kHz', 1200],
    [hertz(), '287', 287],
    [decibels(-24, 24), '\u22123', -3],
    [decibels(-24, 24), '+3dB', 3],
    [percent(0, 1), '50 %', 0.5],
    [percent(0, 1), '50', 0.5],
    [octaves(-4, 4), '1/2 oct', 0.5],
    [octaves(-4, 4), '-1/3', -1 / 3],
    [octaves(-4, 4), '+1.5 octaves', 1.5],
  ])('%# reads %s', (format, text, value) => {
    expect(format.fromText(text)).toBeCloseTo(value, 10);
  });

  it.each([
    [hertz(), 287.4, '287 Hz'],
    [hertz(), 1200, '1.2 kHz'],
    [hertz(), 10_000, '10 kHz'],
    [decibels(-24, 24), 3, '+3.0 dB'],
    [decibels(-24, 24), -0.01, '0.0 dB'],
    [percent(0, 1), -0.001, '0 %'],
    [octaves(-4, 4), 0.5, '+0.50 oct'],
  ])('%# writes %s', (format, value, text) => {
    expect(format.toText(value)).toBe(text);
  });
});
