import { beforeAll, describe, expect, it } from 'vitest';
import { bandsToRow, rowToBands, ROW_RANGES, centredResponseDb } from '../../../eq/index.ts';
import type { Batch, Learner } from '../../network/learner.ts';
import { initialWeights, normalisationOf } from '../../network/network.ts';
import { Random } from '../../statistics/random.ts';
import { tensorflowLearner } from '../../network/tensorflow.ts';
import { TINY } from '../tiny-training.ts';

const SIZE = 6;
const random = new Random(8);
const rows = Array.from({ length: SIZE }, () =>
  Float64Array.from(ROW_RANGES, ({ low, span }) => low + span * (0.2 + 0.6 * random.uniform())),
);
const masks = (widths: readonly number[], count: number): Float32Array[] =>
  widths.map((width) =>
    Float32Array.from({ length: width * count }, () => (random.uniform() < 0.1 ? 0 : 1 / 0.9)),
  );
const batch: Batch = {
  size: SIZE,
  rows: Float32Array.from(rows.flatMap((row) => [...row])),
  curves: Float32Array.from(rows.flatMap((row) => [...centredResponseDb(row)])),
  terms: Int32Array.of(0, 1, 0, -1, 1, 0),
  mixes: Float32Array.from({ length: SIZE * SIZE }, (_, i) =>
    i % SIZE === Math.floor(i / SIZE) ? 0.7 : 0.3 / (SIZE - 1),
  ),
  masks: {
    encoder: masks(TINY.architecture.encoder, SIZE),
    decoder: masks(TINY.architecture.decoder, 2 * SIZE),
  },
};
/** Long enough for Float32, short enough for the slope not to change. */
const STEP = 5e-3;
const normalisation = normalisationOf(rows);
const weights = initialWeights(TINY.architecture, random);

let learner: Learner;
beforeAll(async () => {
  learner = await tensorflowLearner();
});

describe('the loss', () => {
  it('has the gradients that finite differences show', () => {
    const { gradients } = learner.lossAndGradients(weights, normalisation, batch, TINY.lossWeights);
    const lossAt = (): number =>
      learner.lossAndGradients(weights, normalisation, batch, TINY.lossWeights).losses.total;
    const steepest = Math.max(...[...gradients.values()].map((slope) => Math.hypot(...slope)));
    expect(steepest).toBeGreaterThan(0.1);
    for (const [name, { data }] of weights) {
      const start = data.slice();
      const direction = start.map(() => random.normal());
      const length = Math.hypot(...direction);
      const lossAlong = (step: number): number => {
        data.set(start.map((value, i) => value + (step * (direction[i] ?? NaN)) / length));
        return lossAt();
      };
      const shown = (lossAlong(STEP) - lossAlong(-STEP)) / (2 * STEP);
      data.set(start);
      const gradient = gradients.get(name) ?? new Float32Array();
      const told = gradient.reduce((sum, g, i) => sum + (g * (direction[i] ?? NaN)) / length, 0);
      expect(Math.abs(shown - told), name).toBeLessThan(0.005 * steepest);
    }
  });

  it('is the sum of its parts', () => {
    const { losses } = learner.lossAndGradients(weights, normalisation, batch, TINY.lossWeights);
    const { total, ...parts } = losses;
    for (const part of Object.values(parts)) expect(part).toBeGreaterThan(0);
    const sum = Object.values(parts).reduce((a, b) => a + b, 0);
    expect(total).toBeCloseTo(sum, 5);
  });

  it('measures the response that eq defines', () => {
    const plain = { ...batch, masks: { encoder: [], decoder: [] } };
    const { losses } = learner.lossAndGradients(weights, normalisation, plain, TINY.lossWeights);
    const z = learner.encode(weights, normalisation, batch.rows);
    const decoded = learner.decode(weights, z);
    const squares = rows.flatMap((row, i) => {
      const bands = rowToBands(decoded, i * row.length);
      const response = centredResponseDb(bandsToRow(bands));
      return Array.from(centredResponseDb(row), (db, k) => (db - (response[k] ?? NaN)) ** 2);
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(losses.response).toBeCloseTo(mean / 9, 4);
  });

  it('measures the turns that the response takes between contributions', () => {
    const plain = { ...batch, masks: { encoder: [], decoder: [] } };
    const { losses } = learner.lossAndGradients(weights, normalisation, plain, TINY.lossWeights);
    const z = learner.encode(weights, normalisation, batch.rows);
    const latentSize = z.length / SIZE;
    const mixed = (numbers: Float32Array | Float64Array, i: number, size: number) =>
      Float32Array.from({ length: size }, (_, k) =>
        rows.reduce(
          (sum, _row, j) =>
            sum + (batch.mixes[i * SIZE + j] ?? NaN) * (numbers[j * size + k] ?? NaN),
          0,
        ),
      );
    const curvesAt = (points: Float32Array): Float64Array[] => {
      const decoded = learner.decode(weights, points);
      return rows.map((row, i) =>
        centredResponseDb(bandsToRow(rowToBands(decoded, i * row.length))),
      );
    };
    const between = curvesAt(
      Float32Array.from(rows.flatMap((_, i) => [...mixed(z, i, latentSize)])),
    );
    const own = Float64Array.from(curvesAt(z).flatMap((curve) => [...curve]));
    const squares = between.flatMap((curve, i) => {
      const straight = mixed(own, i, curve.length);
      return Array.from(curve, (db, k) => (db - (straight[k] ?? NaN)) ** 2);
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(losses.straightness).toBeGreaterThan(1e-5);
    expect(losses.straightness).toBeCloseTo((TINY.lossWeights.straightness * mean) / 9, 4);
  });

  it('asks nothing of contributions whose term nobody shares', () => {
    const alone = { ...batch, terms: new Int32Array(SIZE).fill(-1) };
    const { losses } = learner.lossAndGradients(weights, normalisation, alone, TINY.lossWeights);
    expect(losses.contrastive).toBeCloseTo(0, 10);
  });
});
