import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  OWN_CHOICES,
  acceptNormalized,
  acceptValue,
  normalize,
  parameterSpecs,
} from '../../protocol/index.ts';
import { MAX_TERMS } from '../../words/index.ts';

const SPECS = parameterSpecs(['soft', 'bright', 'warm']);

describe('the parameters', () => {
  it('are those that songs are saved with', () => {
    expect(
      SPECS.map(({ id, minValue, maxValue, defaultValue }) => [
        id,
        minValue,
        maxValue,
        defaultValue,
      ]),
    ).toEqual([
      ['morph', 0, 1, 0],
      ['termA', 0, 18, 2],
      ['termB', 0, 18, 1],
      ['amount', -1, 2, 1],
      ['output', -24, 24, 0],
      ['autoGain', 0, 1, 0],
      ['bypass', 0, 1, 0],
      ...[1, 2, 3, 4, 5].flatMap((band) => [
        [`band${band}Gain`, -24, 24, 0],
        [`band${band}Frequency`, -4, 4, 0],
        [`band${band}Q`, -3, 3, 0],
        [`band${band}On`, 0, 1, 1],
      ]),
      ['termC', 0, 18, 0],
      ['termD', 0, 18, 1],
      ['morphY', 0, 1, 0],
      ['mapX', -1, 1, 0],
      ['mapY', -1, 1, 0],
      ['mode', 0, 1, 0],
      ...[1, 2, 3, 4, 5].map((band) => [`band${band}Pinned`, 0, 1, 0]),
    ]);
  });

  it('have sixteen places for words of one’s own behind the vocabulary, whatever is in them', () => {
    expect(OWN_CHOICES).toHaveLength(16);
    for (const id of ['termA', 'termB', 'termC', 'termD']) {
      const spec = SPECS.find((each) => each.id === id);
      expect(spec?.choices).toEqual(['soft', 'bright', 'warm', ...OWN_CHOICES]);
    }
    expect([OWN_CHOICES[0], OWN_CHOICES[15]]).toEqual(['own 1', 'own 16']);
  });

  it('stay within ±128, where one host clamps', () => {
    const many = parameterSpecs(Array.from({ length: MAX_TERMS }, (_, i) => `term ${i}`));
    for (const { minValue, maxValue } of many) {
      expect(minValue).toBeGreaterThanOrEqual(-128);
      expect(maxValue).toBeLessThanOrEqual(128);
    }
  });

  describe.each(SPECS)('$id', (spec) => {
    it('clamps and rounds what it accepts', () => {
      fc.assert(
        fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
          const accepted = acceptValue(spec, value) ?? NaN;
          expect(accepted).toBeGreaterThanOrEqual(spec.minValue);
          expect(accepted).toBeLessThanOrEqual(spec.maxValue);
          if (spec.type !== 'float') expect(Number.isInteger(accepted)).toBe(true);
        }),
      );
    });

    it('refuses what is no finite number', () => {
      for (const value of [NaN, Infinity, -Infinity, '1', null, undefined, {}]) {
        expect(acceptValue(spec, value)).toBeUndefined();
        expect(acceptNormalized(spec, value)).toBeUndefined();
      }
    });

    it('goes to the normalised range and back', () => {
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (unit) => {
          const value = acceptNormalized(spec, unit) ?? NaN;
          expect(acceptNormalized(spec, normalize(spec, value))).toBeCloseTo(value, 9);
        }),
      );
    });
  });
});
