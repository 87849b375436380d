import { SHIPPED_RECIPE } from '../baselines/recipe.ts';
import { boundsOf } from '../evaluation/bounds.ts';
import { EMPIRICAL_BAYES, PLAIN_MEAN } from '../evaluation/generation/baseline-predictors.ts';
import { dataCounts } from '../evaluation/data/data-counts.ts';
import type { Findings } from '../evaluation/findings.ts';
import { fitStatistics } from '../evaluation/data/fit-statistics.ts';
import type { ItemsBySeed } from '../evaluation/generation/generation-findings.ts';
import { hitFindings, itemsOf, methodFindings } from '../evaluation/method-findings.ts';
import type { PredictorFold } from '../evaluation/generation/predictor-fold.ts';
import { PREDICTORS } from '../evaluation/generation/predictors.ts';
import type { RecipeFold } from '../evaluation/recipe-fold.ts';
import { generationBySeed, recipeFindings } from '../evaluation/recipe-findings.ts';
import type { FoldsBySeed, RecipeFindings } from '../evaluation/recipe-findings.ts';
import { senseFindings } from '../evaluation/senses/sense-findings.ts';
import { safeAgreement } from '../evaluation/safe-agreement.ts';
import type { SafeSetting } from '../data/safe-csv.ts';
import type { Recipe } from '../baselines/recipe.ts';
import { termSpreads } from '../model/term-spread.ts';
import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import { decodedRow } from '../../words/index.ts';
import type { WordModel } from '../../words/model-folder.ts';
import { FIT_KINDS } from './fit-kind.ts';
import { readFits } from './fits.ts';
import { fileOf } from './job.ts';
import type { Job, Plan } from './job.ts';
import { ABLATION_FOLDS } from './job-list.ts';
import { ablations, mainRecipes, recipeNamed } from './recipe-list.ts';
import { settingsOf } from './settings-of.ts';
import { englishTerms, shippedModel } from './shipped-model.ts';
import { readResult } from './work-folder.ts';

/** What a report needs beside the results in the work folder. */
export interface CollectInput {
  readonly plan: Plan;
  readonly seeds: readonly number[];
  readonly ablationSeeds: readonly number[];
  readonly only: readonly string[];
  readonly examples: readonly Example[];
  readonly model: WordModel;
  readonly safe: readonly SafeSetting[] | undefined;
}

/** Sums up the results in the work folder; missing ones are left out. */
export async function collect(input: CollectInput): Promise<Findings> {
  const { plan, seeds, ablationSeeds, examples, model } = input;
  const methodFolds = await foldsOf<PredictorFold>(seeds, plan, plan.folds, (seed, fold) => ({
    kind: 'methods',
    seed,
    fold,
  }));
  const references = new Map(
    [PLAIN_MEAN, EMPIRICAL_BAYES].map((name) => [name, itemsOf(name, methodFolds)]),
  );
  const recipeFolds = new Map<string, FoldsBySeed>();
  const readRecipes = async (list: readonly Recipe[], own: readonly number[], count: number) => {
    for (const { name } of list) {
      const folds = await foldsOf<RecipeFold>(own, plan, count, (seed, fold) => ({
        kind: 'recipe',
        recipe: name,
        seed,
        fold,
      }));
      if (folds.size > 0) recipeFolds.set(name, folds);
    }
  };
  await readRecipes(mainRecipes(plan), seeds, plan.folds);
  await readRecipes(ablations(plan), ablationSeeds, ABLATION_FOLDS);
  const foundOf = (list: readonly Recipe[], against: ReadonlyMap<string, ItemsBySeed>) =>
    list.flatMap((recipe) => {
      const folds = recipeFolds.get(recipe.name);
      return folds === undefined ? [] : [recipeFindings(examples, recipe, folds, against)];
    });
  const shippedFolds = recipeFolds.get(SHIPPED_RECIPE);
  const againstShipped =
    shippedFolds === undefined
      ? references
      : new Map([...references, [SHIPPED_RECIPE, generationBySeed(shippedFolds)] as const]);
  const recipes = foundOf(mainRecipes(plan), references);

  const findings: Omit<Findings, 'bounds'> = {
    model: model.vocabulary.model,
    protocol: {
      folds: plan.folds,
      seeds,
      ablationSeeds,
      ablationFolds: ABLATION_FOLDS,
      isQuick: plan.isQuick,
      only: input.only,
    },
    data: dataCounts(examples),
    fits: await fitFindings(examples, plan),
    methods: methodFindings(examples, PREDICTORS, methodFolds, references),
    senses: senseFindings(examples, methodFolds),
    recipes,
    ablations: [
      ...shippedAsAblation(input, shippedFolds, againstShipped),
      ...foundOf(ablations(plan), againstShipped),
    ],
    classifiers: hitFindings(methodFolds),
    shipped: await shippedModel(model),
    safe: input.safe === undefined ? undefined : safeAgreement(englishRows(model), input.safe),
    spreads: spreadsOf(examples, model),
    history: recipes.map(({ name, history }) => ({ name, loss: history })),
  };
  return { ...findings, bounds: boundsOf(findings) };
}

/** The shipped recipe on the seeds and folds of the ablations: what they are compared with. */
function shippedAsAblation(
  { plan, examples, ablationSeeds }: CollectInput,
  folds: FoldsBySeed | undefined,
  against: ReadonlyMap<string, ItemsBySeed>,
): RecipeFindings[] {
  const own = new Map(
    ablationSeeds.flatMap((seed) => {
      const all = folds?.get(seed);
      return all === undefined ? [] : [[seed, all.slice(0, ABLATION_FOLDS)] as const];
    }),
  );
  return own.size === 0
    ? []
    : [recipeFindings(examples, recipeNamed(SHIPPED_RECIPE, plan), own, against)];
}

/** The first `count` folds of a kind of job, for each seed that has all of them. */
async function foldsOf<T>(
  seeds: readonly number[],
  plan: Plan,
  count: number,
  jobOf: (seed: number, fold: number) => Job,
): Promise<Map<number, T[]>> {
  const bySeed = new Map<number, T[]>();
  for (const seed of seeds) {
    const folds: T[] = [];
    for (let fold = 0; fold < count; fold++) {
      const job = jobOf(seed, fold);
      const result = await readResult<T>(plan.work, fileOf(job), settingsOf(job, plan));
      if (result !== undefined) folds.push(result);
    }
    if (folds.length === count) bySeed.set(seed, folds);
  }
  return bySeed;
}

async function fitFindings(examples: readonly Example[], plan: Plan): Promise<Findings['fits']> {
  const curves = examples.map(({ curveDb }) => curveDb);
  const found = [];
  for (const kind of FIT_KINDS) {
    const fits = await readFits(plan.work, kind);
    if (fits === undefined) continue;
    const arrays = (rows: readonly (readonly number[])[]): Float64Array[] =>
      rows.map((row) => Float64Array.from(row));
    found.push({
      name: kind.name,
      ...fitStatistics(curves, arrays(fits.rows), fits.errorsDb, arrays(fits.wobbledRows)),
    });
  }
  return found;
}

function englishRows({ vocabulary, decoder }: WordModel) {
  return englishTerms(vocabulary.terms).map(({ term, z }) => ({
    term,
    row: decodedRow(decoder, z),
  }));
}

/** The spread of fewer people is not published: a person's curve could be read back. */
const FEWEST_FOR_SPREADS = 16;

function spreadsOf(examples: readonly Example[], { vocabulary }: WordModel): Findings['spreads'] {
  const people = byTerm(examples)
    .filter(({ members }) => members.length > 1)
    .reduce((sum, { members }) => sum + members.length, 0);
  return people < FEWEST_FOR_SPREADS ? [] : termSpreads(examples, vocabulary.terms);
}
