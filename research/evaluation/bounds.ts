import { BETA_VAE_RECIPES, LARGE_RECIPE, SHIPPED_RECIPE } from '../baselines/recipe.ts';
import type { Bound, Findings } from './findings.ts';
import { EMPIRICAL_BAYES, PLAIN_MEAN } from './generation/baseline-predictors.ts';
import type { GroupFindings } from './generation/generation-findings.ts';
import type { Group } from './generation/groups.ts';

/**
 * Everything that is promised:
 *
 * - fits with the level kept: median at most 0.29 dB, 95th percentile 0.67 dB; with the level free 0.23
 *   and 0.45 dB;
 * - autoencoding held-out curves, mean RMS: `shipped` at most 0.80 dB, `large` 0.70 dB;
 * - the shipped decoder has at most 20,000 weights;
 * - English words that 8 or more taught: correlation at most 0.01 below the plain mean's, RMS error at
 *   most 0.02 dB above it;
 * - words of one and of two or three training examples: better than the plain mean, the 95 % interval
 *   without 0; of four to seven: at most 0.03 dB worse; all three at most 0.03 dB worse than empirical
 *   Bayes;
 * - ahead of each of FlowEQ's β-VAEs in generation (RMS error over all words and over the frequent ones)
 *   and in interpolation (share of frequencies without a turn, length of the path);
 * - walks, in the folds' models and in the shipped one: share of frequencies without a turn at least 0.97
 *   (counting all turns, and audible ones only), median path at most 1.01 of the straight line, 95th
 *   percentile of the largest step at most 0.10 dB;
 * - the word of a held-out curve from the network's latent point: first guess right for at least 0.29,
 *   among five for 0.67.
 */
export function boundsOf(findings: Omit<Findings, 'bounds'>): Bound[] {
  const fit = (name: string) => findings.fits.find((one) => one.name === name);
  const recipe = (name: string) => findings.recipes.find((one) => one.name === name);
  const shipped = recipe(SHIPPED_RECIPE);
  const group = (name: Group): GroupFindings | undefined => shipped?.generation[name];
  const plainMean = findings.methods.find(({ name }) => name === PLAIN_MEAN);
  const vaes = findings.recipes.filter(({ name }) => name.startsWith(BETA_VAE_RECIPES));
  return [
    ...(['kept', 'free'] as const).flatMap((level) => {
      const own = fit(`ridge, level ${level}`);
      const [medianDb, p95Db] = level === 'kept' ? [0.29, 0.67] : [0.23, 0.45];
      return [
        bound(`Fit, level ${level}: median, dB`, 'at most', medianDb, own?.medianDb),
        bound(`Fit, level ${level}: 95th percentile, dB`, 'at most', p95Db, own?.p95Db),
      ];
    }),
    ...[[SHIPPED_RECIPE, 0.8] as const, [LARGE_RECIPE, 0.7] as const].map(([name, most]) =>
      bound(
        `Autoencoding, held out, ${name}: mean RMS, dB`,
        'at most',
        most,
        recipe(name)?.reconstruction.heldOut?.curveDb,
      ),
    ),
    bound('Weights of the shipped decoder', 'at most', 20_000, findings.shipped.decoderWeights),
    bound(
      'English words of 8 and more people: correlation, minus the plain mean’s',
      'at least',
      -0.01,
      difference(group('frequent')?.correlation, plainMean?.generation.frequent?.correlation),
    ),
    bound(
      'English words of 8 and more people: RMS error, minus the plain mean’s, dB',
      'at most',
      0.02,
      group('frequent')?.against[PLAIN_MEAN]?.mean,
    ),
    bound(
      '1 training example: RMS error, minus the plain mean’s, upper end of the interval, dB',
      'below',
      0,
      group('one')?.against[PLAIN_MEAN]?.high,
    ),
    bound('2–3 training examples: the same', 'below', 0, group('few')?.against[PLAIN_MEAN]?.high),
    bound(
      '4–7 training examples: RMS error, minus the plain mean’s, dB',
      'at most',
      0.03,
      group('some')?.against[PLAIN_MEAN]?.mean,
    ),
    ...[['one', '1'] as const, ['few', '2–3'] as const, ['some', '4–7'] as const].map(
      ([name, count]) =>
        bound(
          `${count} training example${count === '1' ? '' : 's'}: RMS error, minus empirical Bayes’, dB`,
          'at most',
          0.03,
          group(name)?.against[EMPIRICAL_BAYES]?.mean,
        ),
    ),
    ...vaes.flatMap((vae) => [
      bound(
        `RMS error minus that of ${vae.name}, all words, dB`,
        'below',
        0,
        difference(group('all')?.rmseDb, vae.generation.all?.rmseDb),
      ),
      bound(
        `RMS error minus that of ${vae.name}, English words of 8 and more people, dB`,
        'below',
        0,
        difference(group('frequent')?.rmseDb, vae.generation.frequent?.rmseDb),
      ),
      bound(
        `Share of frequencies without a turn, minus that of ${vae.name}`,
        'above',
        0,
        difference(shipped?.interpolation?.monotone, vae.interpolation?.monotone),
      ),
      bound(
        `Path over straight line, minus that of ${vae.name}`,
        'below',
        0,
        difference(shipped?.interpolation?.pathRatio, vae.interpolation?.pathRatio),
      ),
    ]),
    ...(
      [
        ['folds’ models', shipped?.interpolation],
        ['shipped model', findings.shipped.interpolation],
      ] as const
    ).flatMap(([name, walks]) => [
      bound(`Walks, ${name}: frequencies without a turn`, 'at least', 0.97, walks?.monotone),
      bound(
        `Walks, ${name}: frequencies that go back by 0.05 dB at most`,
        'at least',
        0.97,
        walks?.nearlyMonotone,
      ),
      bound(`Walks, ${name}: median path over straight line`, 'at most', 1.01, walks?.pathRatio),
      bound(
        `Walks, ${name}: 95th percentile of the largest step, dB`,
        'at most',
        0.1,
        walks?.largestStepDb,
      ),
    ]),
    bound('Word of a curve: first guess right', 'at least', 0.29, shipped?.hits.top1),
    bound('Word of a curve: among five guesses', 'at least', 0.67, shipped?.hits.top5),
  ];
}

function bound(
  name: string,
  relation: Bound['relation'],
  limit: number,
  measured: number | undefined,
): Bound {
  return {
    name,
    relation,
    bound: limit,
    measured,
    isMet: measured !== undefined && holds(measured, relation, limit),
  };
}

function holds(measured: number, relation: Bound['relation'], limit: number): boolean {
  if (relation === 'at most') return measured <= limit;
  if (relation === 'at least') return measured >= limit;
  return relation === 'below' ? measured < limit : measured > limit;
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}
