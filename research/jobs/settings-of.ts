import { CHOICES } from '../evaluation/senses/choices.ts';
import { CLASSIFIERS, headOnLatents } from '../evaluation/space/classifiers.ts';
import { PREDICTORS } from '../evaluation/generation/predictors.ts';
import type { Job, Plan } from './job.ts';
import { recipeNamed } from './recipe-list.ts';

/** Everything but the data and the code that decides the result of a job. */
export function settingsOf(job: Job, plan: Plan): unknown {
  if (job.kind === 'fit') return job.fit;
  const { seed, fold } = job;
  const split = { seed, fold, folds: plan.folds };
  if (job.kind === 'methods') {
    const methods = PREDICTORS.map(({ name, description }) => [name, description]);
    const choices = CHOICES.map(({ name, description }) => [name, description]);
    return { ...split, methods, choices, classifiers: CLASSIFIERS.map(({ name }) => name) };
  }
  // A recipe's name, numbers and words, without its function.
  const recipe = { ...recipeNamed(job.recipe, plan), train: undefined };
  return { ...split, recipe, head: headOnLatents.name };
}
