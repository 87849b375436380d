import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_GAIN_DB,
  BAND_TYPES,
  analogGainDb,
  analogResponseDb,
  digitalResponseDb,
  logFrequenciesHz,
  matchedCoefficients,
} from '../../eq/index.ts';
import type { Band } from '../../eq/index.ts';
import { bands, bandOfType } from './arbitrary-bands.ts';

const SAMPLE_RATES = [44_100, 48_000, 96_000, 192_000];
const FREQUENCIES_HZ = logFrequenciesHz(200);

/** Five bands of which only `band` has a gain. */
function alone(band: Band): Band[] {
  const bandIndex = BAND_TYPES.indexOf(band.type);
  return BAND_TYPES.map((type, index) =>
    index === bandIndex ? band : { type, frequencyHz: 1000, gainDb: 0, q: 0.71 },
  );
}

function worstErrorDb(band: Band, sampleRate: number): number {
  const digital = digitalResponseDb(
    matchedCoefficients(alone(band), sampleRate),
    FREQUENCIES_HZ,
    sampleRate,
  );
  const analog = analogResponseDb([band], FREQUENCIES_HZ);
  return Math.max(...digital.map((db, i) => Math.abs(db - (analog[i] ?? NaN))));
}

describe('the analog prototype', () => {
  it('has the whole gain of a bell at its centre and none far away', () => {
    const bell: Band = { type: 'peaking', frequencyHz: 1000, gainDb: 9, q: 1 };
    expect(analogGainDb(bell, 1000)).toBeCloseTo(9, 10);
    expect(analogGainDb(bell, 1)).toBeCloseTo(0, 4);
    expect(analogGainDb(bell, 1e6)).toBeCloseTo(0, 4);
  });

  it.each(['lowshelf', 'highshelf'] as const)(
    'has half of a %s’s gain at its frequency',
    (type) => {
      const shelf: Band = { type, frequencyHz: 800, gainDb: -6, q: 0.71 };
      expect(analogGainDb(shelf, 800)).toBeCloseTo(-3, 10);
      expect(analogGainDb(shelf, type === 'lowshelf' ? 0.1 : 1e7)).toBeCloseTo(-6, 4);
    },
  );

  it('is mirrored when the gain changes its sign', () => {
    fc.assert(
      fc.property(bands, fc.double({ min: 20, max: 20_000, noNaN: true }), (five, frequencyHz) => {
        for (const band of five) {
          const mirrored = { ...band, gainDb: -band.gainDb };
          expect(analogGainDb(mirrored, frequencyHz)).toBeCloseTo(
            -analogGainDb(band, frequencyHz),
            6,
          );
        }
      }),
    );
  });
});

describe('matched coefficients', () => {
  it.each([
    { sampleRate: 44_100, bellDb: 0.36, shelfDb: 0.18 },
    { sampleRate: 48_000, bellDb: 0.19, shelfDb: 0.075 },
    { sampleRate: 96_000, bellDb: 0.04, shelfDb: 0.025 },
    { sampleRate: 192_000, bellDb: 0.015, shelfDb: 0.01 },
  ])(
    'follow the analog curve at $sampleRate Hz: bells within $bellDb dB, shelves within $shelfDb dB',
    ({ sampleRate, bellDb, shelfDb }) => {
      for (const frequencyHz of logFrequenciesHz(30, 20, 16_000)) {
        for (const gainDb of [-12, 12]) {
          for (const q of [0.7, 1, 1.4, 4, 10]) {
            const bell: Band = { type: 'peaking', frequencyHz, gainDb, q };
            expect(worstErrorDb(bell, sampleRate)).toBeLessThan(bellDb);
          }
          for (const q of [0.5, 0.6, 0.71]) {
            for (const type of ['lowshelf', 'highshelf'] as const) {
              const shelf: Band = { type, frequencyHz, gainDb, q };
              expect(worstErrorDb(shelf, sampleRate)).toBeLessThan(shelfDb);
            }
          }
        }
      }
    },
  );

  it('stay near the analog curve over the whole range of the parameters at 48 kHz', () => {
    let bell = 0;
    let shelf = 0;
    for (const frequencyHz of logFrequenciesHz(25)) {
      for (const gainDb of [-24, -6, 6, 24]) {
        for (const q of logFrequenciesHz(7, 0.1, 10)) {
          const error = worstErrorDb({ type: 'peaking', frequencyHz, gainDb, q }, 48_000);
          bell = Math.max(bell, error);
        }
        for (const q of logFrequenciesHz(5, 0.3, 1.5)) {
          for (const type of ['lowshelf', 'highshelf'] as const) {
            const error = worstErrorDb({ type, frequencyHz, gainDb, q }, 48_000);
            shelf = Math.max(shelf, error);
          }
        }
      }
    }
    console.info(`worst of a bell ${bell.toFixed(2)} dB, of a shelf ${shelf.toFixed(2)} dB`);
    expect(bell).toBeLessThan(0.5);
    expect(shelf).toBeLessThan(0.4);
  });

  it('are stable and of minimum phase for every band within the limits', () => {
    fc.assert(
      fc.property(bands, fc.constantFrom(22_050, ...SAMPLE_RATES), (five, rate) => {
        const coefficients = matchedCoefficients(five, rate);
        for (let at = 0; at < coefficients.length; at += 5) {
          const [b0 = NaN, b1 = NaN, b2 = NaN, a1 = NaN, a2 = NaN] = coefficients.subarray(at);
          expect(Math.abs(a2)).toBeLessThan(0.999999);
          expect(Math.abs(a1)).toBeLessThan(1 + a2);
          expect(b0).toBeGreaterThan(0);
          expect(Math.abs(b2 / b0)).toBeLessThanOrEqual(1);
          expect(Math.abs(b1 / b0)).toBeLessThanOrEqual(1 + b2 / b0 + 1e-12);
        }
      }),
      {
        numRuns: 1000,
        // Near 20 kHz at high sample rates the fit alone would put a zero on the unit circle.
        examples: [
          [alone({ type: 'highshelf', frequencyHz: 20_000, gainDb: 24, q: 1.5 }), 96_000],
          [alone({ type: 'lowshelf', frequencyHz: 20_000, gainDb: -24, q: 1.5 }), 88_200],
        ],
      },
    );
  });

  it('are the identity to the last bit at 0 dB', () => {
    const flat = matchedCoefficients(
      BAND_TYPES.map((type) => ({ type, frequencyHz: 3000, gainDb: 0, q: 1 })),
      48_000,
    );
    for (let at = 0; at < flat.length; at += 5) {
      expect(flat[at]).toBe(1);
      expect(flat[at + 1]).toBe(flat[at + 3]);
      expect(flat[at + 2]).toBe(flat[at + 4]);
    }
  });

  it('do not jump when a gain passes through 0 dB', () => {
    fc.assert(
      fc.property(bandOfType('highshelf'), (band) => {
        const near = (gainDb: number) => matchedCoefficients(alone({ ...band, gainDb }), 48_000);
        const below = digitalResponseDb(near(-1e-6), FREQUENCIES_HZ, 48_000);
        const above = digitalResponseDb(near(1e-6), FREQUENCIES_HZ, 48_000);
        below.forEach((db, i) => expect(Math.abs(db - (above[i] ?? NaN))).toBeLessThan(1e-5));
      }),
    );
  });

  it('clamp a band to its limits', () => {
    const wild = BAND_TYPES.map((type) => ({ type, frequencyHz: 1e6, gainDb: 1000, q: 0 }));
    const response = digitalResponseDb(matchedCoefficients(wild, 44_100), FREQUENCIES_HZ, 44_100);
    for (const db of response) expect(Math.abs(db)).toBeLessThanOrEqual(5 * MAX_GAIN_DB);
  });
});
