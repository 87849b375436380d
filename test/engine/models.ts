import { readFileSync } from 'node:fs';
import { packModel } from '../../engine/index.ts';
import type { ModelWords } from '../../engine/index.ts';
import { ROW_RANGES, bandsToRow } from '../../eq/index.ts';
import { OWN_SLOTS, TABLE_ROWS, parameterSpecs } from '../../protocol/index.ts';
import type { ParameterSpec, ParameterValues } from '../../protocol/index.ts';
import { initialWeights } from '../../research/network/network.ts';
import { decoderOnnx } from '../../research/network/onnx-graphs.ts';
import { Random } from '../../research/statistics/random.ts';
import { decodeWalk, plainDecoder, readOnnxWeights, wordRowAt } from '../../words/index.ts';
import type { Decoder, WeightTensor, WordPoints } from '../../words/index.ts';
import { shippedModel } from '../shipped-model.ts';

/** A decoder and words, as the readable definition has them and as the engine takes them. */
export interface TestModel {
  readonly decoder: Decoder;
  /** The points of the vocabulary's terms. */
  readonly words: WordPoints;
  readonly flat: ArrayLike<number>;
  readonly packed: ArrayBuffer;
  readonly specs: readonly ParameterSpec[];
}

function testModel(
  decoderBytes: Uint8Array,
  terms: readonly string[],
  words: ModelWords,
): TestModel {
  return {
    decoder: plainDecoder(decoderBytes, 'decoder.onnx'),
    words: {
      centroids: words.centroids.map((z) => Float64Array.from(z)),
      mapPoints: words.mapPoints,
    },
    flat: words.flat,
    packed: packModel(readOnnxWeights(decoderBytes, 'decoder.onnx'), words),
    specs: parameterSpecs(terms),
  };
}

/** The model as it is committed, or with other strengths of its terms. */
export function shipped(strengths?: readonly number[]): TestModel {
  const { vocabulary } = shippedModel();
  const bytes = readFileSync(new URL('../../model/decoder.onnx', import.meta.url));
  return testModel(
    bytes,
    vocabulary.terms.map(({ term }) => term),
    {
      centroids: vocabulary.terms.map(({ z }) => z),
      mapPoints: vocabulary.terms.map(({ map }) => map),
      flat: vocabulary.flat,
      ...(strengths === undefined ? {} : { strengths }),
    },
  );
}

export const SHIPPED = shipped();

const bands = (low: number, mid: number, high: number) =>
  bandsToRow([
    { type: 'lowshelf', frequencyHz: 120, gainDb: low, q: 0.7 },
    { type: 'peaking', frequencyHz: 300, gainDb: mid, q: 1.2 },
    { type: 'peaking', frequencyHz: 900 + 60 * mid, gainDb: -mid, q: 2 },
    { type: 'peaking', frequencyHz: 3000, gainDb: high / 2, q: 0.9 },
    { type: 'highshelf', frequencyHz: 8000, gainDb: high, q: 0.6 },
  ]);

/** What each term of the small model means, to within 2 dB: its random weights add something. */
const ROWS = [bands(6, 2, -5), bands(-4, -3, 6), bands(-2, 8, 0)];

/**
 * A small network with three terms, and gains up to 8 dB. Term k lies on axis k. The skip layers pass the latent
 * point through, and the heads hold the rows of the terms; random weights in the residual branches bend the
 * way between the terms. No size is a multiple of the engine's lanes.
 */
export const SMALL = smallModel();

function smallModel(): TestModel {
  const random = new Random(1);
  const architecture = { encoder: [4], decoder: [7, 6], latentSize: 3, embeddingSize: 4 };
  const weights = initialWeights(architecture, random);
  const change = (name: string, numberAt: (index: number, before: number) => number): void => {
    const tensor = weights.get(`decoder.${name}`) as WeightTensor;
    const data = Float32Array.from(tensor.data, (before, index) => numberAt(index, before));
    weights.set(`decoder.${name}`, { ...tensor, data });
  };
  architecture.decoder.forEach((outSize, block) => {
    // Without a bias the normalisation would blow up what is left of the input near 0.
    change(`block${block}.linear1.bias`, () => 0.5 + random.uniform());
    change(`block${block}.norm2.scale`, () => 0.1);
    change(`block${block}.skip.weight`, (index, before) => {
      const [from, to] = [Math.floor(index / outSize), index % outSize];
      const isAxis = from < ROWS.length && to < ROWS.length;
      return isAxis ? Number(from === to) : 0.2 * before;
    });
  });
  ['gain', 'frequency', 'q'].forEach((head, number) => {
    change(`${head}.weight`, (index, before) => {
      const row = ROWS[Math.floor(index / 5)];
      const at = 3 * (index % 5) + number;
      const range = ROW_RANGES[at];
      if (row === undefined || range === undefined) return before;
      const share = ((row[at] as number) - range.low) / range.span;
      const logit = Math.log(share / (1 - share));
      // A gain is the limit times tanh, over twice as wide a range: tanh(x / 2) = 2 sigmoid(x) - 1.
      return head === 'gain' ? logit / 2 : logit;
    });
  });
  return testModel(decoderOnnx(weights), ['warm', 'bright', 'hollow'], {
    centroids: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    mapPoints: [
      [-0.5, 0],
      [0.6, 0.1],
      [0, -0.4],
    ],
    flat: [0, 0, 0],
  });
}

/** TABLE_ROWS rows from one term to another, by the readable definition. */
export function walkOf({ decoder, words }: TestModel, termA: number, termB: number): Float64Array {
  const { centroids } = words;
  return decodeWalk(decoder, centroids[termA] ?? [], centroids[termB] ?? [], TABLE_ROWS);
}

/** The word row that the readable definition has at these values; own words are flat. */
export function wordRow(model: TestModel, at: ParameterValues): Float64Array {
  const own = Array.from({ length: OWN_SLOTS }, () => Float64Array.from(model.flat));
  const words = { ...model.words, centroids: [...model.words.centroids, ...own] };
  return wordRowAt(at, (a, b) => walkOf({ ...model, words }, a, b), words, model.decoder);
}
