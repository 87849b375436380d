import { describe, expect, test } from 'vitest';
import { MAX_GAIN_DB, ROW_LENGTH, rowToBands } from '../../eq/index.ts';
import { decodeWalk, decodedRow, interpolateRow } from '../../words/index.ts';
import { blendRow } from '../../words/blend-row.ts';
import type { Decoder } from '../../words/index.ts';
import type { WordBlend } from '../../words/blend-row.ts';
import { smallDecoder } from './small-model.ts';

const zA = [-0.5, 0.2];
const zB = [0.7, -0.1];
const mix = (morph: number, amount = 1) => ({
  terms: [
    { z: zA, weight: 1 - morph },
    { z: zB, weight: morph },
  ],
  amount,
});
const equaliserFor = (words: WordBlend, decoder = smallDecoder) =>
  rowToBands(blendRow(words, decoder));

describe('the effective row of a blend', () => {
  test('of two words is the interpolated row of the walk, as the plugin plays it', () => {
    const row = new Float64Array(ROW_LENGTH);
    interpolateRow(decodeWalk(smallDecoder, zA, zB), 0.371, row);
    expect(equaliserFor(mix(0.371))).toEqual(rowToBands(row));
  });

  test('of one word equals the end of a walk from that word', () => {
    const alone = equaliserFor({ terms: [{ z: zA, weight: 1 }], amount: 1 });
    expect(equaliserFor(mix(0))).toEqual(alone);
    expect(equaliserFor(mix(1))).not.toEqual(alone);
  });

  test('has its gains multiplied by the amount and nothing else', () => {
    const full = equaliserFor(mix(0.5));
    equaliserFor(mix(0.5, -0.5)).forEach((band, index) => {
      expect(band.gainDb).toBeCloseTo(-0.5 * (full[index]?.gainDb ?? NaN), 12);
      expect([band.frequencyHz, band.q]).toEqual([full[index]?.frequencyHz, full[index]?.q]);
    });
  });

  test('stays within the limits of a band', () => {
    const wild: Decoder = {
      latentSize: 2,
      decode: (_z, _zOffset, row, rowOffset) => {
        row.fill(20, rowOffset, rowOffset + ROW_LENGTH);
      },
    };
    const [shelf, bell] = equaliserFor(mix(0.5, 2), wild);
    expect(shelf).toMatchObject({ gainDb: MAX_GAIN_DB });
    expect(shelf?.frequencyHz).toBeCloseTo(20_000, 6);
    expect(shelf?.q).toBeCloseTo(1.5, 12);
    expect(bell?.q).toBeCloseTo(10, 12);
  });

  test('of three and more is decoded from the weighted mean of their points', () => {
    const zC = [0.3, 1.2];
    const three = {
      terms: [
        { z: zA, weight: 5 },
        { z: zB, weight: 3 },
        { z: zC, weight: 2 },
      ],
      amount: 1,
    };
    const mean = zA.map((a, k) => 0.5 * a + 0.3 * (zB[k] ?? NaN) + 0.2 * (zC[k] ?? NaN));
    const row = blendRow(three, smallDecoder);
    decodedRow(smallDecoder, mean).forEach((x, k) => expect(row[k]).toBeCloseTo(x, 12));
  });

  test('ignores a word of weight 0', () => {
    const none = { z: [9, 9], weight: 0 };
    const { terms } = mix(0.371);
    expect(equaliserFor({ terms: [none, ...terms], amount: 1 })).toEqual(equaliserFor(mix(0.371)));
  });

  test('depends only on the ratios of the weights', () => {
    const doubled = mix(0.25).terms.map(({ z, weight }) => ({ z, weight: 2 * weight }));
    expect(equaliserFor({ terms: doubled, amount: 1 })).toEqual(equaliserFor(mix(0.25)));
  });

  test('is refused without words, for a point of another size and for a negative weight', () => {
    expect(() => equaliserFor({ terms: [], amount: 1 })).toThrow(
      new RangeError('an equaliser is made of one term or more'),
    );
    expect(() => equaliserFor({ terms: [{ z: [1], weight: 1 }], amount: 1 })).toThrow(
      new RangeError('a term is a point of 2 numbers, not of 1'),
    );
    expect(() => equaliserFor({ terms: [{ z: zA, weight: -1 }], amount: 1 })).toThrow(
      'a weight is a number from 0 up, not -1',
    );
  });
});
