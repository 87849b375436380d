import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BAND_TYPES, matchedCoefficients } from '../../eq/index.ts';
import { fromStateForm, toStateForm } from '../../processor/state-form.ts';
import { bands } from '../eq/arbitrary-bands.ts';

describe('the state form', () => {
  it('comes back as the coefficients that it was made of', () => {
    fc.assert(
      fc.property(bands, (five) => {
        const coefficients = matchedCoefficients(five, 48_000);
        const numbers = coefficients.slice();
        toStateForm(numbers);
        fromStateForm(numbers);
        numbers.forEach((x, i) => {
          expect(Math.abs(x - (coefficients[i] ?? NaN))).toBeLessThanOrEqual(1e-12);
        });
      }),
    );
  });

  it('gives the states nothing of the input where a band is at 0 dB', () => {
    const numbers = matchedCoefficients(
      BAND_TYPES.map((type) => ({ type, frequencyHz: 3000, gainDb: 0, q: 1 })),
      48_000,
    );
    toStateForm(numbers);
    for (let at = 0; at < numbers.length; at += 5) {
      expect([...numbers.subarray(at, at + 3)]).toEqual([1, 0, 0]);
    }
  });
});
