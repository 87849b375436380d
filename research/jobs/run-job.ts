import type { Example } from '../data/example.ts';
import { dealFolds, splitAt } from '../evaluation/folds.ts';
import { evaluatePredictors } from '../evaluation/generation/predictor-fold.ts';
import { PREDICTORS } from '../evaluation/generation/predictors.ts';
import { evaluateRecipe } from '../evaluation/recipe-fold.ts';
import { FIT_OF } from './fit-kind.ts';
import { examplesOf, makeFits, readFits } from './fits.ts';
import { fileOf } from './job.ts';
import type { Job, Plan } from './job.ts';
import { readContributions, writeResult } from './work-folder.ts';
import { settingsOf } from './settings-of.ts';
import { recipeNamed } from './recipe-list.ts';

/** Examples of this process, by fit: the jobs of one process share them. */
const examplesByFit = new Map<string, Promise<Example[]>>();

/** Does a job and writes its result into the work folder. */
export async function runJob(job: Job, plan: Plan): Promise<void> {
  const result = await resultOf(job, plan);
  await writeResult(plan.work, fileOf(job), settingsOf(job, plan), result);
}

async function resultOf(job: Job, plan: Plan): Promise<unknown> {
  if (job.kind === 'fit') return makeFits(await readContributions(plan.work), job.fit);
  const recipe = job.kind === 'recipe' ? recipeNamed(job.recipe, plan) : undefined;
  const examples = await examplesFor(recipe?.fit ?? 'ridge', plan);
  const { train, heldOut } = splitAt(dealFolds(examples, plan.folds, job.seed), job.fold);
  if (recipe === undefined) return evaluatePredictors(PREDICTORS, examples, train, heldOut);
  const now = (): number => performance.now() / 1000;
  return evaluateRecipe(recipe, examples, train, heldOut, job.seed, now);
}

function examplesFor(fit: keyof typeof FIT_OF, { work }: Plan): Promise<Example[]> {
  const known = examplesByFit.get(fit) ?? readExamples(work, fit);
  examplesByFit.set(fit, known);
  return known;
}

async function readExamples(work: string, fit: keyof typeof FIT_OF): Promise<Example[]> {
  const fits = await readFits(work, FIT_OF[fit]);
  if (fits === undefined) throw new Error(`${work}: holds no fits "${FIT_OF[fit].name}"`);
  return examplesOf(await readContributions(work), fits);
}
