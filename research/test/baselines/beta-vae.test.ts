import { beforeAll, describe, expect, it } from 'vitest';
import { ROW_LENGTH, ROW_RANGES } from '../../../eq/index.ts';
import {
  decodeRow,
  encodeMean,
  initialBetaVae,
  rowOfShares,
  sharesOf,
} from '../../baselines/beta-vae-network.ts';
import { Random } from '../../statistics/random.ts';
import { startTensorflow } from '../../network/tensorflow-backend.ts';
import { betaVaeStep } from '../../baselines/tensorflow-beta-vae.ts';

const SIZE = 7;
const LATENT = 3;
const BETA = 0.05;
const random = new Random(14);
const batch = {
  shares: Float32Array.from({ length: SIZE * ROW_LENGTH }, () => random.uniform()),
  noise: Float32Array.from({ length: SIZE * LATENT }, () => random.normal()),
};
/** Many enough for a layer to be large: its gradient takes another way. */
const HIDDEN = 700;
/** Long enough for Float32, short enough for the slope not to change. */
const STEP = 2e-3;

beforeAll(startTensorflow);

describe('a beta-VAE’s loss', () => {
  const weights = initialBetaVae(HIDDEN, LATENT, random);

  it('has the gradients that finite differences show', () => {
    const { gradients } = betaVaeStep(weights, batch, BETA);
    const steepest = Math.max(...[...gradients.values()].map((slope) => Math.hypot(...slope)));
    expect(steepest).toBeGreaterThan(0.01);
    for (const [name, { data }] of weights) {
      const start = data.slice();
      // Along the gradient itself the slope is the greatest, and stands out of Float32's noise.
      const gradient = gradients.get(name) ?? new Float32Array();
      const length = Math.hypot(...gradient);
      const lossAlong = (step: number): number => {
        data.set(start.map((value, i) => value + (step * (gradient[i] ?? NaN)) / length));
        return betaVaeStep(weights, batch, BETA).total;
      };
      const shown = (lossAlong(STEP) - lossAlong(-STEP)) / (2 * STEP);
      data.set(start);
      expect(Math.abs(shown - length), name).toBeLessThan(0.01 * steepest);
    }
  });

  it('counts how far the latent points’ spread is from the normal one', () => {
    const mean = [0.4, -1.1, 0];
    const variance = [0.5, 1.7, 1];
    const still = new Map(
      [...weights].map(([name, { dims, data }]) => [
        name,
        { dims, data: new Float32Array(data.length) },
      ]),
    );
    still.set('encoder.mean.bias', { dims: [LATENT], data: Float32Array.from(mean) });
    const logVariance = Float32Array.from(variance, Math.log);
    still.set('encoder.logVariance.bias', { dims: [LATENT], data: logVariance });
    const expected = mean.reduce(
      (sum, m, i) => sum + divergence(m, Math.sqrt(variance[i] ?? NaN)),
      0,
    );
    expect(betaVaeStep(still, batch, BETA).divergence).toBeCloseTo(BETA * expected, 6);
    // The closed form, with numbers: ½ Σ (σ² + μ² - 1 - ln σ²).
    expect(expected).toBeCloseTo(0.5 * (0.5 + 0.16 - 1 + 0.693147 + 1.7 + 1.21 - 1 - 0.530628), 5);
  });

  it('is the mean distance of the shares from those that are decoded', () => {
    const without = { ...batch, noise: new Float32Array(SIZE * LATENT) };
    const rows = Array.from({ length: SIZE }, (_, i) =>
      rowOfShares(batch.shares.subarray(i * ROW_LENGTH, (i + 1) * ROW_LENGTH)),
    );
    const distances = rows.flatMap((row) => {
      const decoded = sharesOf(decodeRow(weights, encodeMean(weights, row)));
      return Array.from(sharesOf(row), (share, i) => Math.abs(share - (decoded[i] ?? NaN)));
    });
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    expect(betaVaeStep(weights, without, BETA).reconstruction).toBeCloseTo(mean, 5);
  });
});

describe('a beta-VAE’s rows', () => {
  it('stay in each band’s ranges, wherever in the latent space', () => {
    const weights = initialBetaVae(16, LATENT, random);
    for (let i = 0; i < 50; i++) {
      const z = Array.from({ length: LATENT }, () => 100 * random.normal());
      decodeRow(weights, z).forEach((number, k) => {
        const { low, span } = ROW_RANGES[k] ?? { low: NaN, span: NaN };
        expect(number).toBeGreaterThanOrEqual(low);
        expect(number).toBeLessThanOrEqual(low + span);
      });
    }
  });
});

/** KL(N(mean, spread²) ‖ N(0, 1)), by summing q · ln(q / p). */
function divergence(mean: number, spread: number): number {
  const step = 1e-3;
  let sum = 0;
  for (let x = -12; x <= 12; x += step) {
    const t = (x - mean) / spread;
    const q = Math.exp(-0.5 * t * t) / (spread * Math.sqrt(2 * Math.PI));
    sum += step * q * (-0.5 * t * t - Math.log(spread) + 0.5 * x * x);
  }
  return sum;
}
