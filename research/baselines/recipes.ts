import { betaVaeRecipe } from './beta-vae.ts';
import { BRIEF_SETTINGS } from './brief.ts';
import { BRIEF_HEADS, BAND_HEADS } from '../network/heads.ts';
import { BRIEF_ARCHITECTURE } from '../network/network.ts';
import type { Architecture } from '../network/network.ts';
import type { LossWeights } from '../network/learner.ts';
import { BRIEF_RECIPE, LARGE_RECIPE, SHIPPED_RECIPE } from './recipe.ts';
import type { Recipe } from './recipe.ts';
import { networkRecipe } from './recipe-network.ts';
import type { NetworkRecipe } from './recipe-network.ts';
import { SHIPPED_SETTINGS } from '../network/settings.ts';
import type { Settings } from '../network/settings.ts';

/** What ships, but for what is changed. */
function ours(
  name: string,
  description: string,
  settings: Partial<Settings> = {},
  about: Partial<Pick<NetworkRecipe, 'fit' | 'learnsFrom' | 'centroidMethod'>> = {},
): Recipe {
  return networkRecipe({
    name,
    description,
    heads: BAND_HEADS,
    fit: 'ridge',
    learnsFrom: 'all',
    centroidMethod: 'shrunk',
    ...about,
    settings: { ...SHIPPED_SETTINGS, ...settings },
  });
}

/** What `npm run train` does. */
export const shippedRecipe = ours(SHIPPED_RECIPE, 'what ships');

/** Learns more slowly, as many weights need, with less weight on straight walks, which cost detail. */
const large = ours(
  LARGE_RECIPE,
  'the brief’s size of network with the losses and data of what ships, straightness at an eighth, the rate at half, 80 epochs',
  {
    architecture: BRIEF_ARCHITECTURE,
    lossWeights: { ...SHIPPED_SETTINGS.lossWeights, straightness: 1 },
    rate: 1e-3,
    epochs: 80,
  },
);

const brief = networkRecipe({
  name: BRIEF_RECIPE,
  description:
    'the brief to the letter: free fits, Hz and Q linear, squared error of the 15 numbers, English words of 8 people or more, words at the mean',
  settings: BRIEF_SETTINGS,
  heads: BRIEF_HEADS,
  fit: 'free',
  learnsFrom: 'frequent',
  centroidMethod: 'mean',
});

const betaVaes = [2, 3, 8].flatMap((latentSize) =>
  [0.001, 0.02].map((beta) =>
    betaVaeRecipe({ latentSize, beta, hiddenSize: 1024, epochs: 100, batchSize: 32, rate: 1e-3 }),
  ),
);

/** The main table: what ships, beside what it is held against. */
export const RECIPES: readonly Recipe[] = [shippedRecipe, large, brief, ...betaVaes];

function loss(change: Partial<LossWeights>): Partial<Settings> {
  return { lossWeights: { ...SHIPPED_SETTINGS.lossWeights, ...change } };
}

function network(change: Partial<Architecture>): Partial<Settings> {
  return { architecture: { ...SHIPPED_SETTINGS.architecture, ...change } };
}

/** What ships with one thing changed at a time. */
export const ABLATIONS: readonly Recipe[] = [
  ours('no-mixup', 'without the loss at mixes of contributions', loss({ mixup: 0 })),
  ours(
    'no-response',
    'the error of the 15 numbers alone (weight 1), no response: neither of contributions nor of mixes, nor its level',
    loss({ response: 0, mixup: 0, straightness: 0, level: 0, parameters: 1 }),
  ),
  ours(
    'no-straightness',
    'without the loss of turns on the way between contributions',
    loss({ straightness: 0 }),
  ),
  ours('no-level', 'without the loss of the level', loss({ level: 0 })),
  ours('no-contrastive', 'without the contrastive loss', loss({ contrastive: 0 })),
  ours('no-blends', 'without blends of contributions', { blends: 0 }),
  ours('decay-0.01', 'weight decay 0.01', { decay: 0.01 }),
  ours('latent-8', 'a latent space of 8 numbers', network({ latentSize: 8 })),
  ours('latent-32', 'a latent space of 32 numbers', network({ latentSize: 32 })),
  ours('hidden-32', 'blocks of 32', network({ encoder: [32, 32], decoder: [32, 32] })),
  ours('free-fits', 'learns from free fits', {}, { fit: 'free' }),
  ours(
    'frequent-only',
    'learns from English words of 8 people or more alone',
    {},
    { learnsFrom: 'frequent' },
  ),
  ours('plain-means', 'words at the mean of their people’s points', {}, { centroidMethod: 'mean' }),
  ours(
    'moments',
    'words shrunk by the spread as its moments estimate it',
    {},
    { centroidMethod: 'moments' },
  ),
];
