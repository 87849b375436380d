import { betaVaeRecipe } from '../baselines/beta-vae.ts';
import { BAND_HEADS } from '../network/heads.ts';
import { networkRecipe } from '../baselines/recipe-network.ts';
import { SHIPPED_RECIPE } from '../baselines/recipe.ts';
import type { Recipe } from '../baselines/recipe.ts';
import { ABLATIONS, RECIPES } from '../baselines/recipes.ts';
import { SHIPPED_SETTINGS } from '../network/settings.ts';
import type { Plan } from './job.ts';

/** Too few to learn much: a quick run shows that everything works, not how well. */
const QUICK_EPOCHS = 3;

function quickRecipe(name: string, placesTerms: Recipe['centroidMethod']): Recipe {
  return networkRecipe({
    name,
    description: 'a quick try of what ships',
    heads: BAND_HEADS,
    fit: 'ridge',
    learnsFrom: 'all',
    centroidMethod: placesTerms,
    settings: { ...SHIPPED_SETTINGS, epochs: QUICK_EPOCHS },
  });
}

const QUICK_RECIPES: readonly Recipe[] = [
  quickRecipe(SHIPPED_RECIPE, 'shrunk'),
  betaVaeRecipe({
    latentSize: 2,
    beta: 0.02,
    hiddenSize: 32,
    epochs: QUICK_EPOCHS,
    batchSize: 32,
    rate: 1e-3,
  }),
];
const QUICK_ABLATIONS: readonly Recipe[] = [quickRecipe('plain-means', 'mean')];

/** The recipes of the main table. */
export function mainRecipes({ isQuick }: Pick<Plan, 'isQuick'>): readonly Recipe[] {
  return isQuick ? QUICK_RECIPES : RECIPES;
}

/** Recipes that differ from what ships in one thing. */
export function ablations({ isQuick }: Pick<Plan, 'isQuick'>): readonly Recipe[] {
  return isQuick ? QUICK_ABLATIONS : ABLATIONS;
}

/** @throws {RangeError} if there is none of that name */
export function recipeNamed(name: string, plan: Pick<Plan, 'isQuick'>): Recipe {
  const recipe = [...mainRecipes(plan), ...ablations(plan)].find((one) => one.name === name);
  if (recipe === undefined) throw new RangeError(`there is no recipe "${name}"`);
  return recipe;
}
