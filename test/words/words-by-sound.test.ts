import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_LENGTH } from '../../eq/index.ts';
import { initialWeights, normalisationOf } from '../../research/network/network.ts';
import { decoderOnnx, encoderOnnx } from '../../research/network/onnx-graphs.ts';
import { Random } from '../../research/statistics/random.ts';
import {
  ModelError,
  WordsBySound,
  centroids,
  decodedRow,
  plainEncoder,
} from '../../words/index.ts';
import { smallDecoder, smallVocabulary } from './small-model.ts';

const points = centroids(smallVocabulary);
const rows = points.map((z) => decodedRow(smallDecoder, z));
const weights = initialWeights(
  { encoder: [8, 8], decoder: [4], latentSize: 2, embeddingSize: 4 },
  new Random(2),
);
const FILE = encoderOnnx(weights, normalisationOf(rows));
const encoder = plainEncoder(FILE, 'encoder.onnx');
const near = new WordsBySound(encoder, smallDecoder, points);

describe('an encoder', () => {
  it('gives points within -1 … 1 for any row', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { minLength: ROW_LENGTH, maxLength: ROW_LENGTH }), (row) => {
        const z = encoder.encode(row);
        expect(z).toHaveLength(2);
        z.forEach((value) => expect(Math.abs(value)).toBeLessThanOrEqual(1));
      }),
    );
  });

  it('clamps a number beyond the range of the training data', () => {
    const [row = new Float64Array()] = rows;
    const far = (gainDb: number) => encoder.encode(row.with(0, gainDb));
    expect(far(1000)).toEqual(far(100_000));
    expect(far(-1000)).not.toEqual(far(1000));
  });

  it('is refused if its file is cut short or no encoder', () => {
    expect(() => plainEncoder(FILE.subarray(0, 500), 'my/encoder.onnx')).toThrow(ModelError);
    expect(() => plainEncoder(decoderOnnx(weights), 'my/decoder.onnx')).toThrow(
      'my/decoder.onnx: is no encoder of words: it has no tensor "features.mean"',
    );
  });
});

describe('the words nearest to a curve', () => {
  it('begin with the word that decodes to it', () => {
    rows.forEach((row, term) => expect(near.nearest(row)[0]).toBe(term));
  });

  it('are none for a flat curve and for one that no word resembles', () => {
    expect(near.nearest(new Float64Array(ROW_LENGTH))).toEqual([]);
    // A narrow notch at a frequency where no word has one.
    const [row = new Float64Array()] = rows;
    const notch = row.map((value, i) => (i % 3 === 0 ? 0 : value));
    notch[6] = -24;
    notch[8] = 3;
    expect(near.nearest(notch.with(7, Math.log2(19_000)))).toEqual([]);
  });
});
