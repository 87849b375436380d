import { UsageError } from '../../command-line/index.ts';
import { FIT_KINDS } from './fit-kind.ts';
import { fileOf } from './job.ts';
import type { Job, Plan } from './job.ts';
import { ablations, mainRecipes } from './recipe-list.ts';
import { settingsOf } from './settings-of.ts';
import { readResult } from './work-folder.ts';

/** Number of folds that ablations are measured on: they are many, and each is a training. */
export const ABLATION_FOLDS = 1;

/** What `--only` calls the methods without a network. */
export const METHODS = 'methods';

/**
 * The jobs to do, in stages: those without a whole result in the work folder.
 *
 * @param only names of recipes, or 'methods'; empty for all
 * @throws {UsageError} for an unknown name
 */
export async function jobsOf(
  plan: Plan,
  seeds: readonly number[],
  ablationSeeds: readonly number[],
  only: readonly string[],
): Promise<readonly (readonly Job[])[]> {
  const names = [METHODS, ...[...mainRecipes(plan), ...ablations(plan)].map(({ name }) => name)];
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--only takes ${names.join(', ')}, not "${unknown}"`);
  }
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const spread = (
    own: readonly number[],
    folds: number,
    jobOf: (seed: number, fold: number) => Job,
  ): Job[] => own.flatMap((seed) => Array.from({ length: folds }, (_, fold) => jobOf(seed, fold)));
  const recipes = (
    all: readonly { readonly name: string }[],
    own: readonly number[],
    folds: number,
  ): Job[] =>
    all
      .filter(({ name }) => isWanted(name))
      .flatMap(({ name }) =>
        spread(own, folds, (seed, fold) => ({ kind: 'recipe', recipe: name, seed, fold })),
      );
  const fits = FIT_KINDS.map((fit): Job => ({ kind: 'fit', fit }));
  const main = [
    ...recipes(mainRecipes(plan), seeds, plan.folds),
    ...(isWanted(METHODS)
      ? spread(seeds, plan.folds, (seed, fold) => ({ kind: 'methods', seed, fold }))
      : []),
  ];
  // Recipes learn from fits. The main table comes before the ablations.
  const stages = [fits, main, recipes(ablations(plan), ablationSeeds, ABLATION_FOLDS)];
  return Promise.all(stages.map((jobs) => undone(jobs, plan)));
}

async function undone(jobs: readonly Job[], plan: Plan): Promise<Job[]> {
  const missing: Job[] = [];
  for (const job of jobs) {
    const result = await readResult(plan.work, fileOf(job), settingsOf(job, plan));
    if (result === undefined) missing.push(job);
  }
  return missing;
}
