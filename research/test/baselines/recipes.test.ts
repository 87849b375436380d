import { beforeAll, describe, expect, it } from 'vitest';
import { ROW_LENGTH, ROW_RANGES } from '../../../eq/index.ts';
import { betaVaeRecipe } from '../../baselines/beta-vae.ts';
import { BRIEF_SETTINGS } from '../../baselines/brief.ts';
import { toExamples } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { BRIEF_HEADS, BAND_HEADS } from '../../network/heads.ts';
import { makeModel } from '../../model/model-files.ts';
import { networkRecipe } from '../../baselines/recipe-network.ts';
import type { NetworkRecipe } from '../../baselines/recipe-network.ts';
import type { Recipe } from '../../baselines/recipe.ts';
import { FREE_RANGES } from '../../data/ranges.ts';
import { ABLATIONS, RECIPES, shippedRecipe } from '../../baselines/recipes.ts';
import { SHIPPED_SETTINGS } from '../../network/settings.ts';
import type { Settings } from '../../network/settings.ts';
import { tensorflowLearner } from '../../network/tensorflow.ts';
import { train } from '../../network/train.ts';
import { decodedRow } from '../../../words/index.ts';
import { syntheticContributions } from '../synthetic-data.ts';
import { TINY } from '../tiny-training.ts';

/** One epoch of each kind of network and loss that a recipe uses, at a size that trains at once. */
function quick(name: string, change: Partial<Settings>, heads = BAND_HEADS): Recipe {
  const about: NetworkRecipe = {
    name,
    description: '',
    fit: 'ridge',
    learnsFrom: 'all',
    centroidMethod: 'mean',
    heads,
    settings: { ...TINY, epochs: 1, ...change },
  };
  return networkRecipe(about);
}

const SMALL_VAE = {
  latentSize: 2,
  beta: 0.02,
  hiddenSize: 12,
  epochs: 1,
  batchSize: 8,
  rate: 1e-3,
};
const quickRecipes = [
  quick('ours', {}),
  quick('brief', { lossWeights: BRIEF_SETTINGS.lossWeights, schedule: 'constant' }, BRIEF_HEADS),
  quick('no-mixup', { lossWeights: { ...TINY.lossWeights, mixup: 0 } }),
  quick('no-response', {
    lossWeights: { ...TINY.lossWeights, response: 0, mixup: 0, level: 0, parameters: 1 },
  }),
  quick('no-contrastive', { lossWeights: { ...TINY.lossWeights, contrastive: 0 } }),
  betaVaeRecipe(SMALL_VAE),
];

let examples: Example[];
beforeAll(() => {
  examples = toExamples(syntheticContributions());
});
const rowsOf = (): Float64Array[] => examples.map(({ row }) => row);

describe('every recipe', () => {
  const all = [...RECIPES, ...ABLATIONS];

  it('has a name of its own', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(RECIPES[0]).toBe(shippedRecipe);
  });

  it('is there that the evaluation asks for', () => {
    expect(RECIPES.map(({ name }) => name)).toEqual([
      'shipped',
      'large',
      'brief',
      'beta-vae-2-0.001',
      'beta-vae-2-0.02',
      'beta-vae-3-0.001',
      'beta-vae-3-0.02',
      'beta-vae-8-0.001',
      'beta-vae-8-0.02',
    ]);
  });
});

describe('a recipe', () => {
  it.each(quickRecipes)('$name learns rows within the ranges', async (recipe) => {
    const told: number[] = [];
    const network = await recipe.train(examples, 1, (epoch, loss) => told.push(epoch, loss));
    const points = network.encode(rowsOf());
    const rows = network.decode(points);
    expect(told).toEqual([1, network.history[0]]);
    expect(points).toHaveLength(examples.length);
    const ranges = recipe.name === 'brief' ? FREE_RANGES : ROW_RANGES;
    for (const [n, row] of rows.entries()) {
      expect(points[n]).toHaveLength(network.latentSize);
      expect(row).toHaveLength(ROW_LENGTH);
      row.forEach((number, i) => {
        const { low, span } = ranges[i] ?? { low: NaN, span: NaN };
        // The forward pass is Float32's.
        expect(number).toBeGreaterThanOrEqual(low - 1e-5);
        expect(number).toBeLessThanOrEqual(low + span + 1e-5);
      });
    }
  });

  it.each(quickRecipes)(
    '$name gives the same for the same seed, and not for another',
    async (recipe) => {
      const decodedWith = async (seed: number) => {
        const network = await recipe.train(examples, seed);
        return network.decode(network.encode(rowsOf()));
      };
      const once = await decodedWith(3);
      expect(await decodedWith(3)).toEqual(once);
      expect(await decodedWith(4)).not.toEqual(once);
    },
  );

  it('embeds at length 1, where there is a loss that asks for it', async () => {
    const [ours, without] = [quickRecipes[0], quickRecipes[4]];
    const embedding = (await ours?.train(examples, 1))?.embed(rowsOf());
    expect(embedding).toHaveLength(examples.length);
    for (const point of embedding ?? []) expect(Math.hypot(...point)).toBeCloseTo(1, 5);
    expect((await without?.train(examples, 1))?.embed(rowsOf())).toBeUndefined();
  });

  it('gives what the training command ships', async () => {
    const settings = { ...TINY, seed: 6 };
    const learner = await tensorflowLearner();
    const model = makeModel(examples, train(examples, settings, learner), settings, learner);
    const network = await quick('ours', { epochs: TINY.epochs }).train(examples, 6);
    const points = network.encode(rowsOf());
    expect(points).toEqual(model.latents);
    expect(network.decode(points)).toEqual(points.map((z) => decodedRow(model.decoder, z)));
  });

  it('named shipped trains as long as the training command', () => {
    expect(shippedRecipe.epochs).toBe(SHIPPED_SETTINGS.epochs);
  });
});
