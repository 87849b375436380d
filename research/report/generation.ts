import { SHIPPED_RECIPE } from '../baselines/recipe.ts';
import { EMPIRICAL_BAYES, PLAIN_MEAN } from '../evaluation/generation/baseline-predictors.ts';
import type { Findings } from '../evaluation/findings.ts';
import type { GenerationFindings } from '../evaluation/generation/generation-findings.ts';
import { GROUPS, GROUP_NAMES } from '../evaluation/generation/groups.ts';
import type { Group } from '../evaluation/generation/groups.ts';
import { NONE, counted, difference, fixed, list, table } from './text.ts';

interface Method {
  readonly name: string;
  readonly generation: GenerationFindings;
}

/** A word's curve against those of people it was not learned from. */
export function generation(findings: Findings): string[] {
  const recipes = findings.recipes.map((recipe) => ({ ...recipe, name: `\`${recipe.name}\`` }));
  const methods: readonly Method[] = [...findings.methods, ...recipes];
  return [
    '## Generation',
    '',
    'A word’s curve, against the curves of the held-out people who taught that word. Words that nobody in the training folds taught are passed over. *RMSE*: the mean of each person’s RMS error, in dB, and in brackets the lowest and the highest of the seeds. *r*: the mean of each person’s correlation over the 40 frequencies. *R²*: the share of the curves’ squared height that is foretold; flat has 0.',
    '',
    'Differences of RMSE are paired: the same person, the same seed; below 0 is better. Their 95 % intervals come from 2000 bootstrap draws of whole words with all their people and seeds, because the people of a word are all compared with one curve.',
    '',
    ...findings.methods.map(({ name, description }) => `- *${name}*: ${description}.`),
    '',
    ...GROUPS.toReversed().flatMap((group) => groupTable(group, methods)),
  ];
}

function groupTable(group: Group, methods: readonly Method[]): string[] {
  const present = methods.flatMap(({ name, generation: all }) => {
    const found = all[group];
    return found === undefined ? [] : [{ name, found }];
  });
  if (present.length === 0) return [];
  return [
    `### ${heading(group)}`,
    '',
    ...table(
      ['', 'curves', 'RMSE, dB', 'r', 'R²', `against ${PLAIN_MEAN}`, `against ${EMPIRICAL_BAYES}`],
      present.map(({ name, found }) => [
        name,
        String(found.count),
        `${fixed(found.rmseDb, 3)} (${found.rmseOfSeedsDb.map((db) => fixed(db)).join('–')})`,
        fixed(found.correlation, 3),
        fixed(found.r2),
        difference(found.against[PLAIN_MEAN]),
        difference(found.against[EMPIRICAL_BAYES]),
      ]),
    ),
  ];
}

function heading(group: Group): string {
  if (group === 'frequent') return GROUP_NAMES.frequent;
  return group === 'all' ? 'All words' : `Words of ${GROUP_NAMES[group]} in training`;
}

/** One thing changed at a time. */
export function ablations(findings: Findings): string[] {
  const rows = findings.ablations;
  const changed = rows.filter(({ name }) => name !== SHIPPED_RECIPE);
  if (changed.length === 0) return [];
  return [
    '## Ablations',
    '',
    `What ships with one thing changed at a time. **One seed only (${list(findings.protocol.ablationSeeds)}), and ${counted(findings.protocol.ablationFolds, 'fold')} of ${findings.protocol.folds}**, which is what the row \`${SHIPPED_RECIPE}\` stands for here and what the differences are to. Differences of less than about 0.03 dB are no evidence: another seed moves results by as much.`,
    '',
    ...changed.map(({ name, description }) => `- \`${name}\`: ${description}.`),
    '',
    ...table(
      [
        'recipe',
        'curve held out, dB',
        'RMSE, frequent words, dB',
        'difference',
        'RMSE, all words, dB',
        'difference',
        'frequencies without a turn',
        'path over straight line',
        'largest step, dB',
        'silhouette over null, embedding',
      ],
      rows.map((recipe) => {
        const { generation: all, interpolation, embeddingClusters } = recipe;
        const clusters = embeddingClusters.heldOut;
        return [
          `\`${recipe.name}\``,
          fixed(recipe.reconstruction.heldOut?.curveDb),
          fixed(all.frequent?.rmseDb),
          difference(all.frequent?.against[SHIPPED_RECIPE]),
          fixed(all.all?.rmseDb),
          difference(all.all?.against[SHIPPED_RECIPE]),
          fixed(interpolation?.monotone, 3),
          fixed(interpolation?.pathRatio, 3),
          fixed(interpolation?.largestStepDb, 3),
          clusters ? fixed(clusters.silhouette - clusters.nullSilhouette, 3) : NONE,
        ];
      }),
    ),
  ];
}

/** Words of one or two people: how many, and how far off, and no more. */
export function fewPeople(findings: Findings): string[] {
  const shipped = findings.recipes.find(({ name }) => name === SHIPPED_RECIPE)?.generation.one;
  const { termsOfOne, termsOfTwo } = findings.data;
  return [
    '## Words of one or two people',
    '',
    `${termsOfOne} words were taught by one person, ${termsOfTwo} by two. They do not ship, and no curve of theirs is shown: a shrunk curve could be read back.${shipped ? ` A word learned from a single example is off by ${fixed(shipped.rmseDb)} dB RMS on average (${shipped.count} comparisons over all seeds).` : ''}`,
    '',
  ];
}
