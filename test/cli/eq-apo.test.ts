import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BAND_TYPES,
  analogResponseDb,
  bandsToRow,
  digitalResponseDb,
  logFrequenciesHz,
} from '../../eq/index.ts';
import type { Band, BandType } from '../../eq/index.ts';
import { apoText } from '../../words/text/apo-text.ts';
import { run } from './run-small-eq.ts';

const TYPES: Readonly<Record<string, BandType>> = {
  LSC: 'lowshelf',
  PK: 'peaking',
  HSC: 'highshelf',
};

/** The first line and the filters, as PipeWire's parametric equaliser reads them: by field and width. */
function read(text: string): { preampDb: number; bands: Band[] } {
  const [first = '', ...lines] = text.split('\n');
  const preamp = /^Preamp: (-?\d+\.\d) dB$/u.exec(first);
  const bands = lines.flatMap((line): Band[] => {
    const fields =
      /^Filter \d: ON (LSC|PK|HSC) Fc (\d{2,5}) Hz Gain (-?\d+\.\d+) dB Q (\d+\.\d+)$/u.exec(line);
    if (fields === null) return [];
    const [, type = '', fc, gain = '', q = ''] = fields;
    expect([gain.length <= 6, q.length <= 6]).toEqual([true, true]);
    const named = TYPES[type];
    if (named === undefined) throw new Error(`${type} is no filter`);
    return [{ type: named, frequencyHz: Number(fc), gainDb: Number(gain), q: Number(q) }];
  });
  return { preampDb: Number(preamp?.[1]), bands };
}

/** The Audio EQ Cookbook's coefficients by its own formulas: b0, b1, b2, a1, a2. */
function cookbook({ type, frequencyHz, gainDb, q }: Band, sampleRate: number): number[] {
  const A = 10 ** (gainDb / 40);
  const w0 = (2 * Math.PI * frequencyHz) / sampleRate;
  const cos = Math.cos(w0);
  const alpha = Math.sin(w0) / (2 * q);
  const beta = 2 * Math.sqrt(A) * alpha;
  const [b0, b1, b2, a0, a1, a2] = {
    peaking: [1 + alpha * A, -2 * cos, 1 - alpha * A, 1 + alpha / A, -2 * cos, 1 - alpha / A],
    lowshelf: [
      A * (A + 1 - (A - 1) * cos + beta),
      2 * A * (A - 1 - (A + 1) * cos),
      A * (A + 1 - (A - 1) * cos - beta),
      A + 1 + (A - 1) * cos + beta,
      -2 * (A - 1 + (A + 1) * cos),
      A + 1 + (A - 1) * cos - beta,
    ],
    highshelf: [
      A * (A + 1 + (A - 1) * cos + beta),
      -2 * A * (A - 1 + (A + 1) * cos),
      A * (A + 1 + (A - 1) * cos - beta),
      A + 1 - (A - 1) * cos + beta,
      2 * (A - 1 - (A + 1) * cos),
      A + 1 - (A - 1) * cos - beta,
    ],
  }[type] as [number, number, number, number, number, number];
  return [b0, b1, b2, a1, a2].map((coefficient) => coefficient / a0);
}

const equaliser = (bands: readonly Band[], description = 'Warm.', amount = 1) => ({
  terms: [],
  amount,
  row: bandsToRow(bands),
  bands,
  confidence: 1,
  description,
});

const anyBands: fc.Arbitrary<Band[]> = fc.tuple(
  ...BAND_TYPES.map((type) =>
    fc.record({
      type: fc.constant(type),
      frequencyHz: fc
        .double({ min: Math.log2(20), max: Math.log2(20_000), noNaN: true })
        .map((x) => 2 ** x),
      gainDb: fc.double({ min: -24, max: 24, noNaN: true }),
      q: fc.double({
        min: type === 'peaking' ? 0.1 : 0.3,
        max: type === 'peaking' ? 10 : 1.5,
        noNaN: true,
      }),
    }),
  ),
);

describe('eq --format apo', () => {
  test('prints the preamp, five filters and comments', async () => {
    const { stdout, exitCode } = await run('warm', 'bright', '--format', 'apo', '--amount', '2');
    expect(exitCode).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Preamp: -2.5 dB
      Filter 1: ON LSC Fc 101 Hz Gain -2.39 dB Q 0.801
      Filter 2: ON PK Fc 286 Hz Gain -1.20 dB Q 0.801
      Filter 3: ON PK Fc 808 Hz Gain 1.20 dB Q 0.801
      Filter 4: ON PK Fc 2286 Hz Gain 1.20 dB Q 0.801
      Filter 5: ON HSC Fc 6467 Hz Gain 2.39 dB Q 0.801
      # Neural EQ Morph: Half warm, half bright. More above 6 kHz, less below 100 Hz, a slight dip around 250 Hz. Amount 2.
      # Readers of this format make RBJ's filters, which differ from the plugin's near half the sample
      # rate: here by up to 0.1 dB below 20 kHz, at 48 kHz. LSC and HSC: Fc is the half-gain point;
      # a version of Equalizer APO that ignores their Q sounds different.
      "
    `);
  });

  test('works for a blend and for one word', async () => {
    const blend = await run('--blend', 'warm:1,bright:1,calm:1', '--format', 'apo');
    expect(read(blend.stdout).bands).toHaveLength(5);
    const word = await run('warm', '--format', 'apo');
    expect(read(word.stdout).bands.map(({ type }) => type)).toEqual([...BAND_TYPES]);
  });

  test('gives the requested curve within the rounding of the printed numbers', () => {
    const frequenciesHz = logFrequenciesHz(121);
    // Bands as words have them: no notches, nothing below the usual frequency of the low shelf.
    const usual = anyBands.map((bands) =>
      bands.map((band) => ({
        ...band,
        frequencyHz: Math.max(80, band.frequencyHz),
        gainDb: band.gainDb / 2,
        q: Math.min(band.q, 1.5),
      })),
    );
    const responseDb = (bands: readonly Band[]) => analogResponseDb(bands, frequenciesHz);
    /** The change by half a hertz at each frequency. */
    const roundedDb = (band: Band): number[] => {
      const exact = responseDb([band]);
      const [below = [], above = []] = [-0.5, 0.5].map((byHz) => [
        ...responseDb([{ ...band, frequencyHz: band.frequencyHz + byHz }]),
      ]);
      return [...exact].map((db, k) =>
        Math.max(Math.abs((below[k] ?? NaN) - db), Math.abs((above[k] ?? NaN) - db)),
      );
    };
    fc.assert(
      fc.property(usual, (bands) => {
        const asked = responseDb(bands);
        const rounded = bands.map(roundedDb);
        responseDb(read(apoText(equaliser(bands))).bands).forEach((gainDb, k) => {
          const allowedDb = rounded.reduce((sum, each) => sum + (each[k] ?? NaN), 0);
          // The rounding of gain and Q costs up to a hundredth of a dB per band.
          expect(Math.abs(gainDb - (asked[k] ?? NaN))).toBeLessThan(allowedDb + 0.05);
        });
      }),
    );
  });

  test.each([44_100, 48_000, 96_000])(
    "has a preamp with which the cookbook's filters never go above 0 dB at %d Hz",
    (sampleRate) => {
      const frequenciesHz = logFrequenciesHz(2000, 5, 0.499 * sampleRate);
      fc.assert(
        fc.property(anyBands, (bands) => {
          const printed = read(apoText(equaliser(bands)));
          const coefficients = printed.bands.flatMap((band) => cookbook(band, sampleRate));
          const response = digitalResponseDb(coefficients, frequenciesHz, sampleRate);
          expect(printed.preampDb).toBeLessThanOrEqual(0);
          expect(Math.max(...response) + printed.preampDb).toBeLessThan(0.02);
        }),
        { numRuns: 50 },
      );
    },
  );

  test('lowers the level by no more than necessary', () => {
    const flat = BAND_TYPES.map((type) => ({ type, frequencyHz: 1000, gainDb: 0, q: 1 }));
    expect(read(apoText(equaliser(flat))).preampDb).toBe(0);
    const cut = flat.map((band, i) => (i === 2 ? { ...band, gainDb: -6 } : band));
    expect(apoText(equaliser(cut))).toMatch(/^Preamp: 0\.0 dB\n/u);
    const boost = flat.map((band, i) => (i === 2 ? { ...band, gainDb: 3.21 } : band));
    expect(read(apoText(equaliser(boost))).preampDb).toBe(-3.3);
  });

  test("tells the difference between the cookbook's filters and the plugin's", () => {
    const flat = BAND_TYPES.map((type) => ({ type, frequencyHz: 1000, gainDb: 0, q: 1 }));
    const high = flat.map((band, i) =>
      i === 3 ? { ...band, frequencyHz: 14_000, gainDb: 12 } : band,
    );
    const told = (bands: readonly Band[]): number =>
      Number(/up to (\d+\.\d) dB below 20 kHz/u.exec(apoText(equaliser(bands)))?.[1]);
    expect(told(flat)).toBe(0);
    expect(told(high)).toBeGreaterThan(2);
  });
});
