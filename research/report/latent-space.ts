import { SHIPPED_RECIPE } from '../baselines/recipe.ts';
import type { Clustering } from '../evaluation/space/clustering.ts';
import type { Findings } from '../evaluation/findings.ts';
import type { RecipeFindings } from '../evaluation/recipe-findings.ts';
import { NONE, fixed, table } from './text.ts';

/** How words cluster, and what a curve tells of its word. */
export function clusters(findings: Findings): string[] {
  return [
    '## Clustering',
    '',
    'English words of 8 and more people. *Silhouette*: −1 … 1, higher is clearer; *Davies-Bouldin*: lower is clearer; Euclidean distances. Beside each, after a bar, the same with the words’ labels dealt out anew (mean of 20 deals): what labels without meaning give at this number of points. **Only the distance from that means anything**: the raw values hang on how many points there are, so that train and held out cannot be compared either. Means over the folds.',
    '',
    ...table(
      [
        'recipe',
        'space',
        'silhouette, train | null',
        'held out | null',
        'Davies-Bouldin, train | null',
        'held out | null',
      ].map((name) => name.replace(' | ', ' ¦ ')),
      findings.recipes.flatMap((recipe) => spaces(recipe)),
    ),
  ];
}

function spaces({ name, latentClusters, embeddingClusters }: RecipeFindings): string[][] {
  const kinds = { latent: latentClusters, embedding: embeddingClusters };
  return Object.entries(kinds).flatMap(([space, { train, heldOut }]) =>
    train || heldOut
      ? [
          [
            `\`${name}\``,
            space,
            silhouette(train),
            silhouette(heldOut),
            daviesBouldin(train),
            daviesBouldin(heldOut),
          ],
        ]
      : [],
  );
}

function silhouette(one: Clustering | null | undefined): string {
  return one ? `${fixed(one.silhouette)} ¦ ${fixed(one.nullSilhouette)}` : NONE;
}

function daviesBouldin(one: Clustering | null | undefined): string {
  return one ? `${fixed(one.daviesBouldin, 1)} ¦ ${fixed(one.nullDaviesBouldin, 1)}` : NONE;
}

/** Which word a held-out curve was taught for. */
export function classification(findings: Findings): string[] {
  const classifiers = Object.entries(findings.classifiers);
  const best = classifiers.toSorted(([, a], [, b]) => b.top1 - a.top1 || b.top5 - a.top5)[0];
  const rows = [
    ...findings.recipes.map(
      ({ name, hits }) => [`head on the latent point, \`${name}\``, hits] as const,
    ),
    ...classifiers,
  ];
  return [
    '## The word of a curve',
    '',
    `Which of the English words of 8 and more people a held-out curve was taught for: share of first guesses that are right, and share of right words among the first five. A head on the network’s latent point (logistic regression on three principal components, whose offsets know how many people taught each word; learned on the training folds; three, because words differ in about three directions; about forty heads were tried while this one was chosen; one that is chosen within the training folds has about 0.02 fewer first guesses right) beside classifiers on the curves and band rows themselves, and the majority, which guesses the words that most people taught.${best ? ` Best without a network: ${best[0]} (${fixed(best[1].top1, 3)} / ${fixed(best[1].top5, 3)}); the best of several on the same folds is flattered a little.` : ''}`,
    '',
    ...table(
      ['', 'curves', 'first', 'among five'],
      rows.map(([name, { count, top1, top5 }]) => [
        name,
        String(count),
        fixed(top1, 3),
        fixed(top5, 3),
      ]),
    ),
  ];
}

/** The way from word to word. */
export function walks(findings: Findings): string[] {
  const rows = [
    ...findings.recipes.map(({ name, interpolation }) => ({
      name: `\`${name}\`, the folds’ models`,
      interpolation,
    })),
    {
      name: `\`${SHIPPED_RECIPE}\`, the model that ships`,
      interpolation: findings.shipped.interpolation,
    },
  ];
  return [
    '## Walks between words',
    '',
    'The straight line in the latent space, in 128 steps, for all pairs of English words of 5 and more people; responses without level. *Without a turn*: mean share of the 40 frequencies that only rise or only fall. *Nearly*: mean share of those that go back by no more than 0.05 dB altogether, which nobody hears. *Path*: length of the walk over that of the straight line between its ends, median. *Largest step*: 95th percentile of the walks’ largest steps of 1/128, RMS in dB. The walks of a recipe are those of the models of all folds and seeds; the worst pair has the longest path on average.',
    '',
    ...table(
      ['', 'pairs', 'without a turn', 'nearly', 'path', 'largest step, dB', 'worst pair'],
      rows.flatMap(({ name, interpolation }) =>
        interpolation
          ? [
              [
                name,
                String(interpolation.pairs),
                fixed(interpolation.monotone, 3),
                fixed(interpolation.nearlyMonotone, 3),
                fixed(interpolation.pathRatio, 3),
                fixed(interpolation.largestStepDb, 3),
                `${word(interpolation.worst.from)} – ${word(interpolation.worst.to)} (${fixed(interpolation.worst.pathRatio, 3)})`,
              ],
            ]
          : [],
      ),
    ),
  ];
}

/** A key without its language. */
function word(key: string): string {
  return key.replace(/^en /u, '');
}
