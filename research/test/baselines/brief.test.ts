import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BAND_COUNT, ROW_LENGTH, bandsToRow, rowToBands, ROW_RANGES } from '../../../eq/index.ts';
import { BRIEF_SETTINGS, linearRow, octaveRow } from '../../baselines/brief.ts';
import { BRIEF_HEADS } from '../../network/heads.ts';
import type { Batch, Learner } from '../../network/learner.ts';
import {
  BRIEF_ARCHITECTURE,
  initialWeights,
  normalisationOf,
  weightsUnder,
} from '../../network/network.ts';
import { Random } from '../../statistics/random.ts';
import { tensorflowLearner } from '../../network/tensorflow.ts';
import { bands } from '../../../test/eq/arbitrary-bands.ts';

const SIZE = 5;
const random = new Random(12);
const rows = Array.from({ length: SIZE }, () =>
  linearRow(Float64Array.from(ROW_RANGES, ({ low, span }) => low + span * random.uniform())),
);
const TERMS = [0, 1, 0, 0, -1];
const batch: Batch = {
  size: SIZE,
  rows: Float32Array.from(rows.flatMap((row) => [...row])),
  curves: new Float32Array(),
  terms: Int32Array.from(TERMS),
  mixes: new Float32Array(SIZE * SIZE),
  masks: { encoder: [], decoder: [] },
};
const normalisation = normalisationOf(rows);
const weights = initialWeights(BRIEF_ARCHITECTURE, random);

let learner: Learner;
beforeAll(async () => {
  learner = await tensorflowLearner(BRIEF_HEADS);
});

function shapesUnder(prefix: string): Record<string, readonly number[]> {
  return Object.fromEntries(
    [...weightsUnder(prefix, weights)].map(([name, { dims }]) => [name, dims]),
  );
}

/** Shapes of a residual block's tensors. */
function block(index: number, inSize: number, size: number): Record<string, readonly number[]> {
  return {
    [`block${index}.linear1.weight`]: [inSize, size],
    [`block${index}.linear1.bias`]: [size],
    [`block${index}.norm1.scale`]: [size],
    [`block${index}.norm1.bias`]: [size],
    [`block${index}.linear2.weight`]: [size, size],
    [`block${index}.linear2.bias`]: [size],
    [`block${index}.norm2.scale`]: [size],
    [`block${index}.norm2.bias`]: [size],
    [`block${index}.skip.weight`]: [inSize, size],
    [`block${index}.skip.bias`]: [size],
  };
}

describe('the brief’s network', () => {
  it('encodes through blocks of 128, 256 and 128 to 32 numbers and an embedding of 128', () => {
    expect(shapesUnder('encoder')).toEqual({
      ...block(0, 15, 128),
      ...block(1, 128, 256),
      ...block(2, 256, 128),
      'latent.weight': [128, 32],
      'latent.bias': [32],
      'embedding.weight': [32, 128],
      'embedding.bias': [128],
    });
  });

  it('decodes through blocks of 128, 256 and 128 to five gains, frequencies and Qs', () => {
    expect(shapesUnder('decoder')).toEqual({
      ...block(0, 32, 128),
      ...block(1, 128, 256),
      ...block(2, 256, 128),
      'gain.weight': [128, 5],
      'gain.bias': [5],
      'frequency.weight': [128, 5],
      'frequency.bias': [5],
      'q.weight': [128, 5],
      'q.bias': [5],
    });
  });

  it('reaches ±12 dB, 20 Hz to 20 kHz and Q 0.1 to 10, linearly, and nothing beyond', () => {
    const z = new Float32Array(BRIEF_ARCHITECTURE.latentSize);
    const rowFor = (bias: number): Float32Array => {
      const forced = new Map(weights);
      for (const head of ['gain', 'frequency', 'q']) {
        const still = weights.get(`decoder.${head}.weight`) ?? { dims: [], data: z };
        forced.set(`decoder.${head}.weight`, {
          dims: still.dims,
          data: new Float32Array(still.data.length),
        });
        const data = new Float32Array(BAND_COUNT).fill(bias);
        forced.set(`decoder.${head}.bias`, { dims: [BAND_COUNT], data });
      }
      return learner.decode(forced, z);
    };
    const expected: [number, number, number, number][] = [
      [-40, -12, 20, 0.1],
      [0, 0, 10_010, 5.05],
      [40, 12, 20_000, 10],
      // tanh(1) and sigmoid(1), as a pocket calculator gives them.
      [1, 12 * 0.761594, 20 + 19_980 * 0.731059, 0.1 + 9.9 * 0.731059],
    ];
    for (const [bias, gainDb, frequencyHz, q] of expected) {
      const row = rowFor(bias);
      for (let band = 0; band < BAND_COUNT; band++) {
        expect(row[3 * band]).toBeCloseTo(gainDb, 4);
        expect((row[3 * band + 1] ?? NaN) / frequencyHz).toBeCloseTo(1, 5);
        expect(row[3 * band + 2]).toBeCloseTo(q, 4);
      }
    }
  });

  it('reads the rows that the rest of the project writes', () => {
    fc.assert(
      fc.property(bands, (five) => {
        const linear = linearRow(bandsToRow(five));
        five.forEach(({ gainDb, frequencyHz, q }, band) => {
          expect(linear[3 * band]).toBe(gainDb);
          expect((linear[3 * band + 1] ?? NaN) / frequencyHz).toBeCloseTo(1, 9);
          expect((linear[3 * band + 2] ?? NaN) / q).toBeCloseTo(1, 9);
        });
        rowToBands(octaveRow(linear)).forEach(({ frequencyHz }, band) => {
          expect(frequencyHz / (five[band]?.frequencyHz ?? NaN)).toBeCloseTo(1, 9);
        });
      }),
    );
  });
});

describe('the brief’s loss', () => {
  const { lossWeights } = BRIEF_SETTINGS;
  const lossOf = (terms: readonly number[]) =>
    learner.lossAndGradients(
      weights,
      normalisation,
      { ...batch, terms: Int32Array.from(terms) },
      lossWeights,
    ).losses;

  it('is the mean square of the 15 numbers, each in units of its spread', () => {
    const decoded = learner.decode(weights, learner.encode(weights, normalisation, batch.rows));
    const squares = Array.from(decoded, (value, i) => {
      const wanted = batch.rows[i] ?? NaN;
      return ((value - wanted) / (normalisation.spread[i % ROW_LENGTH] ?? NaN)) ** 2;
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    const { parameters, response, mixup, straightness, level } = lossOf(TERMS);
    expect(parameters / mean).toBeCloseTo(1, 4);
    expect([response, mixup, straightness, level]).toEqual([0, 0, 0, 0]);
  });

  it('adds a tenth of the contrastive loss of cosines over 0.1', () => {
    const z = learner.encode(weights, normalisation, batch.rows);
    const embedding = learner.embed(weights, z);
    const size = BRIEF_ARCHITECTURE.embeddingSize;
    const cosine = (i: number, j: number): number =>
      embedding
        .subarray(i * size, (i + 1) * size)
        .reduce((sum, value, k) => sum + value * (embedding[j * size + k] ?? NaN), 0);
    const anchors = [...TERMS.keys()].filter((i) => TERMS[i] === 0);
    let sum = 0;
    let count = 0;
    for (const i of anchors) {
      const others = [0, 1, 2, 3, 4].filter((j) => j !== i);
      const all = others.reduce((total, j) => total + Math.exp(cosine(i, j) / 0.1), 0);
      const companions = others.filter((j) => TERMS[j] === 0);
      const share = (j: number): number => Math.exp(cosine(i, j) / 0.1) / all;
      sum -= companions.reduce((total, j) => total + Math.log(share(j)), 0) / companions.length;
      count++;
    }
    const { contrastive, parameters, total } = lossOf(TERMS);
    expect(contrastive).toBeCloseTo((0.1 * sum) / count, 4);
    expect(total / (parameters + contrastive)).toBeCloseTo(1, 6);
  });

  it('refuses to look at a response, which needs octaves', () => {
    expect(() =>
      learner.lossAndGradients(weights, normalisation, batch, { ...lossWeights, response: 1 }),
    ).toThrow(RangeError);
  });
});
