import type { Example } from '../data/example.ts';
import type { Recipe } from '../baselines/recipe.ts';
import type { Hits } from './space/classification.ts';
import type { Clustering } from './space/clustering.ts';
import { generationFindings } from './generation/generation-findings.ts';
import type { GenerationFindings, ItemsBySeed } from './generation/generation-findings.ts';
import { interpolation } from './walks/interpolation.ts';
import type { Interpolation } from './walks/interpolation.ts';
import { average, median } from '../statistics/quantiles.ts';
import type { RecipeFold, TrainAndHeldOut } from './recipe-fold.ts';
import type { Reconstruction } from './space/reconstruction.ts';

/** What all folds of a recipe tell. */
export interface RecipeFindings {
  readonly name: string;
  readonly description: string;
  readonly epochs: number;
  readonly seeds: readonly number[];
  readonly weightCount: RecipeFold['weightCount'];
  readonly latentSize: number;
  /** Mean loss of each epoch over all folds and seeds. */
  readonly history: readonly number[];
  readonly reconstruction: TrainAndHeldOut<Reconstruction>;
  readonly frequentReconstruction: TrainAndHeldOut<Reconstruction>;
  readonly generation: GenerationFindings;
  readonly latentClusters: TrainAndHeldOut<Clustering>;
  readonly embeddingClusters: TrainAndHeldOut<Clustering>;
  /** Shares of the held-out curves. */
  readonly hits: Hits;
  readonly interpolation: Interpolation | undefined;
  /** Medians over the folds, as measured. */
  readonly seconds: RecipeFold['seconds'];
}

/** A recipe's folds under each seed. */
export type FoldsBySeed = ReadonlyMap<number, readonly RecipeFold[]>;

/** Its comparisons under each seed. */
export function generationBySeed(folds: FoldsBySeed): ItemsBySeed {
  return new Map(
    [...folds].map(([seed, all]) => [seed, all.flatMap(({ generation }) => generation)]),
  );
}

/** Sums up a recipe's folds, at least one; errors and clusterings are means over them. */
export function recipeFindings(
  examples: readonly Example[],
  { name, description, epochs }: Recipe,
  bySeed: FoldsBySeed,
  references: ReadonlyMap<string, ItemsBySeed>,
): RecipeFindings {
  const folds = [...bySeed.values()].flat();
  const [first] = folds;
  if (first === undefined) throw new RangeError(`"${name}" has no folds`);
  const both = <T extends object>(
    of: (fold: RecipeFold) => TrainAndHeldOut<T>,
  ): TrainAndHeldOut<T> => ({
    train: meanOfEach(folds.map((fold) => of(fold).train)),
    heldOut: meanOfEach(folds.map((fold) => of(fold).heldOut)),
  });
  return {
    name,
    description,
    epochs,
    seeds: [...bySeed.keys()],
    weightCount: first.weightCount,
    latentSize: first.latentSize,
    history: first.history.map((_, epoch) =>
      average(folds.map(({ history }) => history[epoch] ?? NaN)),
    ),
    reconstruction: both(({ reconstruction }) => reconstruction),
    frequentReconstruction: both(({ frequentReconstruction }) => frequentReconstruction),
    generation: generationFindings(examples, generationBySeed(bySeed), references),
    latentClusters: both(({ latentClusters }) => latentClusters),
    embeddingClusters: both(({ embeddingClusters }) => embeddingClusters),
    hits: shareOf(folds.map(({ hits }) => hits)),
    interpolation: interpolation(folds.flatMap(({ walks }) => walks)),
    seconds: {
      training: median(folds.map(({ seconds }) => seconds.training)),
      placing: median(folds.map(({ seconds }) => seconds.placing)),
    },
  };
}

/** Hits of many folds as shares of all curves. */
export function shareOf(all: readonly Hits[]): Hits {
  const sum = (of: keyof Hits): number => all.reduce((total, hits) => total + hits[of], 0);
  const count = sum('count');
  return { count, top1: sum('top1') / count, top5: sum('top5') / count };
}

/** The mean of each number over all objects that there are; undefined if there are none. */
function meanOfEach<T extends object>(all: readonly (T | undefined | null)[]): T | undefined {
  const present = all.filter((one) => one !== undefined && one !== null);
  const [first] = present;
  if (first === undefined) return undefined;
  const keys = Object.keys(first) as (keyof T)[];
  return Object.fromEntries(
    keys.map((key) => [key, average(present.map((one) => one[key] as number))]),
  ) as T;
}
