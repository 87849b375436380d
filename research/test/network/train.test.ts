import { beforeAll, describe, expect, it } from 'vitest';
import { ROW_LENGTH } from '../../../eq/index.ts';
import { toExamples } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import type { Learner } from '../../network/learner.ts';
import { makeModel } from '../../model/model-files.ts';
import type { Model } from '../../model/model-files.ts';
import { Random } from '../../statistics/random.ts';
import { tensorflowLearner } from '../../network/tensorflow.ts';
import { train } from '../../network/train.ts';
import type { Trained } from '../../network/train.ts';
import { parseVocabulary, plainDecoder } from '../../../words/index.ts';
import { runOnnx, toRows, worst } from '../onnx-session.ts';
import { syntheticContributions } from '../synthetic-data.ts';
import { TINY } from '../tiny-training.ts';

const LATENTS = 1000;

let learner: Learner;
let examples: Example[];
let trained: Trained;
let model: Model;
beforeAll(async () => {
  learner = await tensorflowLearner();
  examples = toExamples(syntheticContributions());
  trained = train(examples, TINY, learner);
  model = makeModel(examples, trained, TINY, learner);
});

describe('training', () => {
  it('gives the same files for the same seed, and others for another', () => {
    const again = makeModel(examples, train(examples, TINY, learner), TINY, learner);
    expect(again.decoderOnnx).toEqual(model.decoderOnnx);
    expect(again.encoderOnnx).toEqual(model.encoderOnnx);
    expect(again.vocabularyText).toBe(model.vocabularyText);
    const other = train(examples, { ...TINY, seed: 5 }, learner);
    expect(other.weights).not.toEqual(trained.weights);
  });

  it('learns from blends too, where it is asked to: all that bands can do between two people', () => {
    const losses: number[] = [];
    const blended = { ...TINY, blends: 1, epochs: 25 };
    train(examples, blended, learner, (_, { response }) => losses.push(response));
    expect(losses.at(-1)).toBeLessThan(0.8 * (losses[0] ?? NaN));
    // Blends belong to no term: there is nobody to be like.
    train(examples, { ...blended, epochs: 1 }, learner, (_, { contrastive }) =>
      expect(contrastive).toBe(0),
    );
  });

  it('keeps its rate where the settings say so', () => {
    const constant = train(examples, { ...TINY, schedule: 'constant' }, learner);
    expect(constant.weights).not.toEqual(trained.weights);
  });

  it('makes the loss smaller', () => {
    const losses: number[] = [];
    train(examples, { ...TINY, epochs: 25 }, learner, (_, { response }) => losses.push(response));
    expect(losses).toHaveLength(25);
    expect(losses.at(-1)).toBeLessThan(0.7 * (losses[0] ?? NaN));
  });
});

describe('the files of a training', () => {
  const random = new Random(9);
  const z = Float32Array.from(
    { length: LATENTS * TINY.architecture.latentSize },
    () => 2 * random.uniform() - 1,
  );

  it('hold the decoder that was trained: onnxruntime gives the same bands', async () => {
    const { bands = new Float32Array() } = await runOnnx(model.decoderOnnx, 'z', z, LATENTS);
    expect(worst(toRows(bands), learner.decode(trained.weights, z))).toBeLessThan(1e-4);
  });

  it('hold the decoder that the plain forward pass reads', async () => {
    const { bands = new Float32Array() } = await runOnnx(model.decoderOnnx, 'z', z, LATENTS);
    const decoder = plainDecoder(model.decoderOnnx, 'decoder.onnx');
    const rows = new Float64Array(LATENTS * ROW_LENGTH);
    const points = Float64Array.from(z);
    for (let i = 0; i < LATENTS; i++) {
      decoder.decode(points, i * decoder.latentSize, rows, i * ROW_LENGTH);
    }
    expect(worst(toRows(bands), rows)).toBeLessThan(1e-4);
  });

  it('hold the encoder that was trained, which takes band rows as they are', async () => {
    const rows = Float32Array.from(examples.flatMap(({ row }) => [...row]));
    const outputs = await runOnnx(model.encoderOnnx, 'features', rows, examples.length);
    const latents = learner.encode(trained.weights, trained.normalisation, rows);
    expect(worst(outputs.z ?? [], latents)).toBeLessThan(1e-4);
    const { embeddingSize } = TINY.architecture;
    const embedding = outputs.embedding ?? new Float32Array();
    expect(embedding).toHaveLength(examples.length * embeddingSize);
    for (let i = 0; i < examples.length; i++) {
      const length = Math.hypot(...embedding.subarray(i * embeddingSize, (i + 1) * embeddingSize));
      expect(length).toBeCloseTo(1, 5);
    }
  });

  it('hold a vocabulary that the plugin reads', () => {
    const vocabulary = parseVocabulary(JSON.parse(model.vocabularyText), 'vocabulary.json');
    expect(vocabulary).toEqual(model.vocabulary);
  });
});

describe('the vocabulary', () => {
  it('has the words of three people or more, English first, most taught first', () => {
    const words = model.vocabulary.terms.map(({ term, language, count }) => [
      term,
      language,
      count,
    ]);
    expect(words).toEqual([
      ['warm', 'en', 8],
      ['bright', 'en', 6],
      ['loud', 'en', 5],
      ['soft', 'en', 4],
      ['dark', 'en', 3],
      ['claro', 'es', 4],
      ['fuerte', 'es', 3],
    ]);
  });

  it('marks what few people taught', () => {
    const few = model.vocabulary.terms.filter(({ count }) => count < 5);
    expect(few).toHaveLength(4);
    for (const { tier } of few) expect(tier).toBe('few');
  });

  it('names as near only words of the same language, never the word itself', () => {
    for (const { term, language, near } of model.vocabulary.terms) {
      const others = model.vocabulary.terms.filter(
        (other) => other.language === language && other.term !== term,
      );
      expect(near.toSorted()).toEqual(others.map((other) => other.term).toSorted());
    }
  });

  it('lies with bright to the right and soft above', () => {
    const placeOf = (word: string) => model.vocabulary.terms.find(({ term }) => term === word)?.map;
    expect(placeOf('bright')?.[0]).toBeGreaterThan(0);
    expect(placeOf('soft')?.[1]).toBeGreaterThan(0);
  });
});
