import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BAND_COUNT,
  EDITS_PER_BAND,
  NO_EDITS,
  ROW_LENGTH,
  centredResponseDb,
  rmsDifferenceDb,
  ROW_RANGES,
} from '../../../eq/index.ts';
import { modelHash } from '../../../words/model-hash.ts';
import { Random } from '../../statistics/random.ts';
import { tensorflowLearner } from '../../network/tensorflow.ts';
import { WordsBySound, centroids, decodedRow, effectiveRow, parseVocabulary, plainDecoder, plainEncoder, readOnnxWeights } from '../../../words/index.ts';
import { parsePersonalPrior } from '../../../words/personal/index.ts';
import type { Decoder, Vocabulary } from '../../../words/index.ts';
import { runOnnx, toRows, worst } from '../onnx-session.ts';

const LATENTS = 1000;
const MODEL = new URL('../../../model/', import.meta.url);

let decoderFile: Uint8Array;
let encoderFile: Uint8Array;
let vocabulary: Vocabulary;
let decoder: Decoder;
beforeAll(async () => {
  decoderFile = await readFile(new URL('decoder.onnx', MODEL));
  encoderFile = await readFile(new URL('encoder.onnx', MODEL));
  const text = await readFile(new URL('vocabulary.json', MODEL), 'utf8');
  vocabulary = parseVocabulary(JSON.parse(text), 'vocabulary.json');
  decoder = plainDecoder(decoderFile, 'decoder.onnx');
});

const rowOf = (z: ArrayLike<number>): Float64Array => decodedRow(decoder, z);

describe('the shipped model', () => {
  it('has a point that sounds like no EQ', () => {
    const db = centredResponseDb(rowOf(vocabulary.flat));
    expect(Math.max(...db.map(Math.abs))).toBeLessThan(0.01);
  });

  it('decodes the same by the plain forward pass as in onnxruntime', async () => {
    const random = new Random(6);
    const size = decoder.latentSize;
    const z = Float32Array.from({ length: LATENTS * size }, () => 2 * random.uniform() - 1);
    const { bands = new Float32Array() } = await runOnnx(decoderFile, 'z', z, LATENTS);
    const rows = Array.from({ length: LATENTS }, (_, i) =>
      rowOf(z.subarray(i * size, (i + 1) * size)),
    );
    expect(
      worst(
        toRows(bands),
        rows.flatMap((row) => [...row]),
      ),
    ).toBeLessThan(1e-4);
  });

  it('decodes the same in onnxruntime as in the network that training builds of its weights', async () => {
    const learner = await tensorflowLearner();
    const weights = new Map(
      [...readOnnxWeights(decoderFile, 'decoder.onnx')].map(
        ([name, tensor]) => [`decoder.${name}`, tensor] as const,
      ),
    );
    const random = new Random(7);
    const z = Float32Array.from(
      { length: LATENTS * decoder.latentSize },
      () => 2 * random.uniform() - 1,
    );
    const { bands = new Float32Array() } = await runOnnx(decoderFile, 'z', z, LATENTS);
    expect(worst(toRows(bands), learner.decode(weights, z))).toBeLessThan(1e-4);
  });

  it('is small enough for the audio thread', () => {
    const sizes = [...readOnnxWeights(decoderFile, 'decoder.onnx').values()];
    const count = sizes.reduce((sum, { data }) => sum + data.length, 0);
    expect(count).toBeLessThanOrEqual(20_000);
  });

  it('encodes the same by the plain forward pass as in onnxruntime', async () => {
    const random = new Random(8);
    const encoder = plainEncoder(encoderFile, 'encoder.onnx');
    const rows = Array.from({ length: LATENTS }, () =>
      Float32Array.from(ROW_RANGES, ({ low, span }) => low + span * random.uniform()),
    );
    const spreads = readOnnxWeights(encoderFile, 'encoder.onnx').get('features.spread')?.data;
    const means = readOnnxWeights(encoderFile, 'encoder.onnx').get('features.mean')?.data;
    const isKnown = (row: Float32Array): boolean =>
      row.every((x, i) => Math.abs(x - (means?.[i] ?? NaN)) < 4 * (spreads?.[i] ?? NaN));
    const features = Float32Array.from(rows.filter(isKnown).flatMap((row) => [...row]));
    const count = features.length / ROW_LENGTH;
    expect(count).toBeGreaterThan(100);
    const { z = new Float32Array() } = await runOnnx(encoderFile, 'features', features, count);
    const plain = rows.filter(isKnown).flatMap((row) => [...encoder.encode(row)]);
    expect(worst(z, plain)).toBeLessThan(1e-5);
  });

  it('knows its words again by their bands, and edited curves about as well as the ear', () => {
    const encoder = plainEncoder(encoderFile, 'encoder.onnx');
    const points = centroids(vocabulary);
    const near = new WordsBySound(encoder, decoder, points);
    const rows = points.map(rowOf);
    rows.forEach((row, term) => expect(near.nearest(row)[0]).toBe(term));

    // Hand edits of up to 6 dB and half an octave; the response itself is the judge.
    const random = new Random(9);
    const responses = rows.map((row) => centredResponseDb(row));
    const curves = Array.from({ length: 500 }, () => {
      const edits = Float64Array.from(NO_EDITS);
      const at = Math.floor(random.uniform() * BAND_COUNT) * EDITS_PER_BAND;
      edits[at] = 12 * random.uniform() - 6;
      edits[at + 1] = random.uniform() - 0.5;
      const row = rows[Math.floor(random.uniform() * rows.length)] ?? new Float64Array();
      return effectiveRow(row, 1, 48_000, edits);
    });
    const ranks = curves.map((curve) => {
      const response = centredResponseDb(curve);
      const toDb = responses.map((other) => rmsDifferenceDb(other, response));
      const [found = NaN] = near.nearest(curve);
      return toDb.filter((distance) => distance < (toDb[found] ?? NaN)).length;
    });
    const share = (rank: number): number => ranks.filter((r) => r < rank).length / ranks.length;
    expect(share(1)).toBeGreaterThan(0.55);
    expect(share(3)).toBeGreaterThan(0.85);
  });

  it('has an encoder for the same latent space', async () => {
    const [term] = vocabulary.terms;
    const row = Float32Array.from(rowOf(term?.z ?? []));
    const { z, embedding } = await runOnnx(encoderFile, 'features', row, 1);
    expect(z).toHaveLength(decoder.latentSize);
    expect(embedding).toHaveLength(128);
    // Encoding what a word decodes to leads back to the word's neighbourhood.
    const distance = (to: readonly number[]): number =>
      Math.hypot(...Array.from(z ?? [], (value, i) => value - (to[i] ?? NaN)));
    const nearest = vocabulary.terms.toSorted((a, b) => distance(a.z) - distance(b.z));
    expect(nearest.slice(0, 10).map((other) => other.term)).toContain(term?.term);
  });
});

describe('the shipped vocabulary', () => {
  it('belongs to the shipped decoder', () => {
    expect(vocabulary.model).toBe(modelHash(decoderFile));
    expect(vocabulary.latentSize).toBe(decoder.latentSize);
  });

  it('gives the bands that its words decode to', () => {
    for (const { term, z, bands } of vocabulary.terms) {
      const row = rowOf(z);
      expect(worst(toRows(Float32Array.from(bands)), row), term).toBeLessThan(1e-4);
    }
  });

  it('has no word of fewer than three people', () => {
    for (const { count, term } of vocabulary.terms) expect(count, term).toBeGreaterThanOrEqual(3);
  });

  it('warms by more low and less high, and brightens the other way round', () => {
    const tilt = (word: string): number => {
      const term = vocabulary.terms.find((one) => one.term === word);
      const [low = NaN] = term?.bands ?? [];
      const high = term?.bands[9] ?? NaN;
      return high - low;
    };
    expect(tilt('warm')).toBeLessThan(-1);
    expect(tilt('bright')).toBeGreaterThan(1);
  });
});

describe('what personal words start from', () => {
  const read = async () => {
    const text = await readFile(new URL('personal.json', MODEL), 'utf8');
    return { text, prior: parsePersonalPrior(JSON.parse(text), 'personal.json') };
  };

  it('is small, and named by its content', async () => {
    const { text, prior } = await read();
    expect(text.length).toBeLessThan(40_000);
    const content = text.slice(text.indexOf('\n') + 1, -2);
    expect(prior.basis).toBe(modelHash(Buffer.from(content)));
  });

  it('knows the words of the vocabulary, and how many people taught each', async () => {
    const { prior } = await read();
    expect([...prior.words.values()].map(({ term, count }) => [term, count])).toEqual(
      vocabulary.terms.map(({ term, count }) => [term, count]),
    );
  });

  it('expects what the words decode to, but for the network’s own error', async () => {
    const { prior } = await read();
    const apart = vocabulary.terms.map(({ term, z }) =>
      rmsDifferenceDb(
        centredResponseDb(rowOf(z)),
        prior.words.get(term)?.meanDb ?? new Float64Array(),
      ),
    );
    apart.sort((a, b) => a - b);
    expect(apart[Math.floor(apart.length / 2)]).toBeLessThan(0.5);
    expect(apart.at(-1)).toBeLessThan(1.5);
  });
});
