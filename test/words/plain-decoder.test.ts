import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROW_LENGTH, ROW_RANGES } from '../../eq/index.ts';
import { initialWeights } from '../../research/network/network.ts';
import { decoderOnnx } from '../../research/network/onnx-graphs.ts';
import { Random } from '../../research/statistics/random.ts';
import { ModelError, plainDecoder, readOnnxWeights } from '../../words/index.ts';
import type { WeightTensor } from '../../words/index.ts';

const ARCHITECTURE = { encoder: [4], decoder: [6, 6], latentSize: 3, embeddingSize: 4 };
const weights = initialWeights(ARCHITECTURE, new Random(1));
const FILE = decoderOnnx(weights);

/** The file with one tensor changed. */
function fileWith(name: string, change: (tensor: WeightTensor) => WeightTensor | undefined) {
  const changed = new Map(weights);
  const tensor = changed.get(name);
  if (tensor === undefined) throw new RangeError(name);
  const next = change(tensor);
  if (next === undefined) changed.delete(name);
  else changed.set(name, next);
  return decoderOnnx(changed);
}

describe('a model file', () => {
  it('gives back its tensors', () => {
    const read = readOnnxWeights(FILE, 'decoder.onnx');
    for (const [name, tensor] of weights) {
      if (!name.startsWith('decoder.')) continue;
      expect(read.get(name.slice('decoder.'.length))).toEqual(tensor);
    }
  });

  it('that is cut short anywhere gives an error that names the file', () => {
    for (let length = 0; length < FILE.length; length += 37) {
      const read = (): unknown => plainDecoder(FILE.subarray(0, length), 'my/decoder.onnx');
      expect(read).toThrow(ModelError);
      expect(read).toThrow(/^my\/decoder\.onnx: /u);
    }
  });

  it('of random bytes gives a ModelError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => plainDecoder(bytes, 'noise')).toThrow(ModelError);
      }),
      { numRuns: 500 },
    );
  });

  it('with damaged bytes decodes or gives a ModelError', () => {
    const damage = fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(damage, (changes) => {
        const bytes = FILE.slice();
        for (const [at, value] of changes) bytes[at] = value;
        try {
          expect(plainDecoder(bytes, 'damaged').latentSize).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ModelError);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of another kind gives a ModelError', () => {
    const text = new TextEncoder().encode('{"version":1,"terms":[]}');
    expect(() => plainDecoder(text, 'vocabulary.json')).toThrow(ModelError);
  });
});

describe('a decoder', () => {
  it('is refused if a tensor is missing', () => {
    const file = fileWith('decoder.block1.norm2.scale', () => undefined);
    expect(() => plainDecoder(file, 'decoder.onnx')).toThrow(
      'decoder.onnx: is no decoder of words: it has no tensor "block1.norm2.scale"',
    );
  });

  it('is refused if a tensor has another shape', () => {
    const file = fileWith('decoder.gain.weight', () => ({
      dims: [6, 4],
      data: new Float32Array(24),
    }));
    expect(() => plainDecoder(file, 'decoder.onnx')).toThrow(
      'decoder.onnx: tensor "gain.weight" has shape [6, 4], not [6, 5]',
    );
  });

  it.each([NaN, Infinity])('is refused if a weight is %s', (value) => {
    const file = fileWith('decoder.q.bias', ({ dims, data }) => ({
      dims,
      data: data.map(() => value),
    }));
    expect(() => plainDecoder(file, 'decoder.onnx')).toThrow('tensor "q.bias"');
  });

  it('gives bands within their ranges for any point', () => {
    const decoder = plainDecoder(FILE, 'decoder.onnx');
    const number = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(number, number, number), (z) => {
        const row = new Float64Array(ROW_LENGTH);
        decoder.decode(Float64Array.from(z), 0, row, 0);
        row.forEach((value, i) => {
          const { low, span } = ROW_RANGES[i] ?? { low: NaN, span: NaN };
          expect(value).toBeGreaterThanOrEqual(low - 1e-6);
          expect(value).toBeLessThanOrEqual(low + span + 1e-6);
        });
      }),
    );
  });

  it('reads and writes only at the offsets and keeps no state', () => {
    const decoder = plainDecoder(FILE, 'decoder.onnx');
    const first = new Float64Array(ROW_LENGTH);
    decoder.decode(Float64Array.of(0.1, -0.5, 0.9), 0, first, 0);
    const rows = new Float64Array(3 * ROW_LENGTH).fill(7);
    decoder.decode(Float64Array.of(9, 9, 9, 9), 1, rows, 0);
    decoder.decode(Float64Array.of(9, 0.1, -0.5, 0.9, 9), 1, rows, ROW_LENGTH);
    expect(rows.slice(ROW_LENGTH, 2 * ROW_LENGTH)).toEqual(first);
    expect(rows.slice(2 * ROW_LENGTH)).toEqual(new Float64Array(ROW_LENGTH).fill(7));
  });
});
