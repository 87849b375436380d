import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PinkLoudness,
  BAND_TYPES,
  digitalResponseDb,
  matchedCoefficients,
} from '../../eq/index.ts';
import type { Band } from '../../eq/index.ts';
import { bands } from './arbitrary-bands.ts';

const SAMPLE_RATE = 48_000;

function compensationDb(five: readonly Band[]): number {
  const target = new Float64Array(1);
  new PinkLoudness(SAMPLE_RATE).writeCompensation(
    matchedCoefficients(five, SAMPLE_RATE),
    0,
    target,
    0,
  );
  return 20 * Math.log10(target[0] ?? NaN);
}

const only = (change: Partial<Band>, band: number): Band[] =>
  BAND_TYPES.map((type, i) => ({
    type,
    frequencyHz: 1000,
    gainDb: 0,
    q: 0.7,
    ...(i === band ? change : {}),
  }));

/** Power of pink noise from 20 Hz to 20 kHz, K-weighted, summed in much finer bins than in the code. */
function loudnessDb(five: readonly Band[]): number {
  const frequencies = Float64Array.from({ length: 3000 }, (_, i) => 20 * 1000 ** (i / 2999));
  const response = digitalResponseDb(
    matchedCoefficients(five, SAMPLE_RATE),
    frequencies,
    SAMPLE_RATE,
  );
  const kDb = digitalResponseDb(
    [
      ...[
        1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585,
      ],
      ...[1, -2, 1, -1.99004745483398, 0.99007225036621],
    ],
    frequencies,
    SAMPLE_RATE,
  );
  const power = (dbOf: (i: number) => number) =>
    frequencies.reduce((sum, _, i) => sum + 10 ** (dbOf(i) / 10), 0);
  return (
    10 * Math.log10(power((i) => (kDb[i] ?? 0) + (response[i] ?? 0)) / power((i) => kDb[i] ?? 0))
  );
}

describe('the loudness compensation', () => {
  it('is exactly 0 dB for a flat curve', () => {
    expect(compensationDb(only({}, 0))).toBe(0);
  });

  it('undoes the effect of a curve on the loudness of pink noise', () => {
    fc.assert(
      fc.property(bands, (five) => {
        const gentle = five.map((band) => ({ ...band, gainDb: band.gainDb / 2 }));
        expect(compensationDb(gentle)).toBeCloseTo(-loudnessDb(gentle), 0);
      }),
      { numRuns: 50 },
    );
  });

  it('weights a boost at the top more than one at the bottom', () => {
    const top = compensationDb(only({ frequencyHz: 4000, gainDb: 6 }, 3));
    const bottom = compensationDb(only({ frequencyHz: 40, gainDb: 6 }, 0));
    expect(top).toBeLessThan(-0.5);
    expect(bottom).toBeGreaterThan(top);
  });
});
