import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROW_LENGTH, BAND_TYPES, bandsToRow } from '../../../eq/index.ts';
import { describeRow } from '../../../words/text/index.ts';
import { describeMorph } from '../../../words/text/describe-blend.ts';
import { bands } from '../../eq/arbitrary-bands.ts';

type BandSetting = readonly [gainDb: number, frequencyHz: number, q: number];
const OFF: readonly BandSetting[] = [
  [0, 100, 0.7],
  [0, 300, 1],
  [0, 1000, 1],
  [0, 3000, 1],
  [0, 8000, 0.7],
];

/** The row of an EQ in which only the named bands have a gain. */
function row(settings: Readonly<Partial<Record<number, BandSetting>>>): Float64Array {
  return bandsToRow(
    BAND_TYPES.map((type, band) => {
      const [gainDb, frequencyHz, q] = settings[band] ?? OFF[band] ?? [0, 1000, 1];
      return { type, gainDb, frequencyHz, q };
    }),
  );
}

describe('the sentence of an equaliser', () => {
  test.each<[string, Float64Array]>([
    ['Flat: nothing changes.', row({})],
    ['Almost flat: hardly anything changes.', row({ 2: [0.5, 1000, 1] })],
    ['More below 350 Hz.', row({ 0: [4, 350, 0.7] })],
    ['Much less above 1.5 kHz.', row({ 4: [-9, 1500, 0.7] })],
    ['A little more above 8 kHz.', row({ 4: [1.5, 8000, 0.7] })],
    ['A lift around 3 kHz.', row({ 3: [4, 3000, 1] })],
    ['A strong dip around 300 Hz.', row({ 1: [-9, 300, 1] })],
    ['A slight lift around 1 kHz.', row({ 2: [1, 1000, 1] })],
    ['More from 250 Hz to 4 kHz.', row({ 2: [5, 1000, 0.25] })],
    ['More everywhere.', row({ 0: [5, 1000, 0.7], 4: [5, 1000, 0.7] })],
    ['Less below 120 Hz and above 9 kHz.', row({ 0: [-4, 120, 0.7], 4: [-5, 9000, 0.7] })],
    [
      'A little less below 60 Hz, from 250 Hz to 2.5 kHz and above 12 kHz.',
      row({ 0: [-1.4, 60, 0.7], 2: [-1.6, 800, 0.35], 4: [-1.5, 12_000, 0.7] }),
    ],
    ['A lift around 3 kHz, less below 120 Hz.', row({ 0: [-3, 120, 0.7], 3: [4, 3000, 1] })],
  ])('%s', (sentence, equaliser) => {
    expect(describeRow(equaliser)).toBe(sentence);
  });

  test('describes the summed response: bands that cancel each other are not mentioned', () => {
    expect(describeRow(row({ 1: [6, 500, 1], 2: [-6, 500, 1], 4: [3, 5000, 0.7] }))).toBe(
      'More above 5 kHz.',
    );
  });

  test('names at most three regions, the strongest first', () => {
    const busy = row({
      0: [2.5, 40, 0.7],
      1: [-5, 200, 3],
      2: [4, 800, 3],
      3: [-8, 3000, 3],
      4: [3, 14_000, 0.7],
    });
    expect(describeRow(busy)).toBe(
      'A strong dip around 3 kHz, a dip around 200 Hz, a lift around 800 Hz.',
    );
  });

  test('counts a shoulder as part of the peak beside it', () => {
    expect(describeRow(row({ 1: [8, 300, 0.7], 2: [2, 900, 1] }))).toMatch(
      /^A strong lift around [\d.]+ Hz\.$/u,
    );
  });

  test('describes the row at the offset', () => {
    const rows = new Float64Array(2 * ROW_LENGTH);
    rows.set(row({ 3: [4, 3000, 1] }), ROW_LENGTH);
    expect(describeRow(rows, ROW_LENGTH)).toBe('A lift around 3 kHz.');
  });

  test('is a sentence for any numbers and for none', () => {
    const anything = fc.array(fc.double(), { maxLength: ROW_LENGTH });
    fc.assert(
      fc.property(anything, fc.nat({ max: 20 }), (numbers, offset) => {
        expect(describeRow(numbers, offset)).toMatch(/^[A-Z][^.\n]*(?:\.\d[^.\n]*)*\.$/u);
        expect(describeRow(numbers, offset)).not.toMatch(/NaN|undefined|Infinity/u);
      }),
    );
  });

  test('has mirrored words for mirrored gains', () => {
    const mirror: Record<string, string> = {
      more: 'less',
      less: 'more',
      lift: 'dip',
      dip: 'lift',
      More: 'Less',
      Less: 'More',
    };
    fc.assert(
      fc.property(bands, (some) => {
        const mirrored = some.map((band) => ({ ...band, gainDb: -band.gainDb }));
        expect(describeRow(bandsToRow(mirrored))).toBe(
          describeRow(bandsToRow(some)).replace(/\w+/gu, (word) => mirror[word] ?? word),
        );
      }),
    );
  });

  test('names frequencies with two digits at most', () => {
    fc.assert(
      fc.property(bands, (some) => {
        for (const [name] of describeRow(bandsToRow(some)).matchAll(/[\d.]+ k?Hz/gu)) {
          expect(name).toMatch(/^(?:[1-9]0{0,2}|[1-9][0-9]0?|[1-9](?:\.[1-9])?|1000) k?Hz$/u);
        }
      }),
    );
  });
});

describe('the sentence of a stop between two words', () => {
  test.each([
    [0, 'Warm.'],
    [0.1, 'Warm, a touch bright.'],
    [0.25, 'Mostly warm, a little bright.'],
    [0.4, 'More warm than bright.'],
    [0.5, 'Half warm, half bright.'],
    [0.6, 'More bright than warm.'],
    [0.75, 'Mostly bright, a little warm.'],
    [0.9, 'Bright, a touch warm.'],
    [1, 'Bright.'],
    [7, 'Bright.'],
    [NaN, 'Warm.'],
  ])('%d: %s', (morph, sentence) => {
    expect(describeMorph('warm', 'bright', morph)).toBe(sentence);
  });

  test('names the word alone if both words are the same', () => {
    expect(describeMorph('cálido', 'cálido', 0.5)).toBe('Cálido.');
  });

  test('tells when a negative amount turns the gains round', () => {
    expect(describeMorph('warm', 'bright', 0.25, -1)).toBe(
      'Mostly warm, a little bright, turned round.',
    );
  });
});
