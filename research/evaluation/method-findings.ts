import type { Example } from '../data/example.ts';
import { generationFindings } from './generation/generation-findings.ts';
import type { GenerationFindings, ItemsBySeed } from './generation/generation-findings.ts';
import type { Hits } from './space/classification.ts';
import type { Predictor } from './generation/predictor.ts';
import type { PredictorFold } from './generation/predictor-fold.ts';
import { shareOf } from './recipe-findings.ts';

/** How a method without a network predicts curves. */
export interface MethodFindings {
  readonly name: string;
  readonly description: string;
  readonly generation: GenerationFindings;
}

/** The folds of the methods without a network under each seed. */
export type PredictorFoldsBySeed = ReadonlyMap<number, readonly PredictorFold[]>;

/** The comparisons of one method under each seed. */
export function itemsOf(name: string, bySeed: PredictorFoldsBySeed): ItemsBySeed {
  return new Map(
    [...bySeed].map(([seed, folds]) => [
      seed,
      folds.flatMap(({ generation }) => generation[name] ?? []),
    ]),
  );
}

/** Sums up the folds of every method. */
export function methodFindings(
  examples: readonly Example[],
  predictors: readonly Predictor[],
  bySeed: PredictorFoldsBySeed,
  references: ReadonlyMap<string, ItemsBySeed>,
): MethodFindings[] {
  return predictors.map(({ name, description }) => ({
    name,
    description,
    generation: generationFindings(
      examples,
      itemsOf(name, bySeed),
      new Map([...references].filter(([reference]) => reference !== name)),
    ),
  }));
}

/** Hits of each classifier without a network, as shares of all held-out curves. */
export function hitFindings(bySeed: PredictorFoldsBySeed): Readonly<Record<string, Hits>> {
  const folds = [...bySeed.values()].flat();
  const names = [...new Set(folds.flatMap(({ hits }) => Object.keys(hits)))];
  return Object.fromEntries(
    names.map((name) => [name, shareOf(folds.flatMap(({ hits }) => hits[name] ?? []))]),
  );
}
