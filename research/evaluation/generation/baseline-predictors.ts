import { GRID_SIZE } from '../../../eq/index.ts';
import { byTerm } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { Random } from '../../statistics/random.ts';
import { meanOf, shrunkMean, spreadOf } from '../../statistics/shrinkage.ts';
import type { CurveOf, Predictor } from './predictor.ts';
import { along, axesOf } from '../../statistics/principal-components.ts';

/** Names of the predictors that every method is compared with. */
export const PLAIN_MEAN = 'plain mean';
export const EMPIRICAL_BAYES = 'empirical Bayes';

const COMPONENTS = 3;

/** No equaliser at all. */
export const flat: Predictor = {
  name: 'flat',
  description: 'no equaliser: 0 dB',
  learn: () => () => new Float64Array(GRID_SIZE),
};

/** One curve for all words. */
export const globalMean: Predictor = {
  name: 'global mean',
  description: 'the mean of all training curves, whatever the word',
  learn: (examples) => {
    const mean = meanOf(examples.map(({ curveDb }) => curveDb));
    return () => mean;
  },
};

/** The mean of a term's curves. */
export const plainMean: Predictor = {
  name: PLAIN_MEAN,
  description: "the mean of the word's training curves",
  learn: (examples) => perTerm(examples, meanOf),
};

/** The curve of one of a term's people. */
export const nearestNeighbour: Predictor = {
  name: 'nearest neighbour',
  description: "the curve of one of the word's training people, drawn at random",
  learn: (examples) => {
    const random = new Random(examples.length);
    return perTerm(examples, (curves) => curves[random.below(curves.length)] as Float64Array);
  },
};

/** The plain mean, drawn to the mean of all words where people are few and disagree. */
export const empiricalBayes: Predictor = {
  name: EMPIRICAL_BAYES,
  description:
    "the mean of the word's training curves, drawn to the mean of all words by the covariances between words and between people, in closed form",
  learn: (examples) => {
    const spread = spreadOf(curvesByTerm(examples));
    return perTerm(examples, (curves) => shrunkMean(curves, spread));
  },
};

/** The plain mean as far as it lies where words differ. */
export const meanOnComponents: Predictor = {
  name: 'mean on 3 components',
  description:
    "the mean of the word's training curves, projected onto the first three principal components of the covariance between words",
  learn: (examples) => {
    const { mean, between } = spreadOf(curvesByTerm(examples));
    const { axes } = axesOf(between, COMPONENTS);
    return perTerm(examples, (curves) => {
      const coordinates = along(axes, mean, meanOf(curves));
      return mean.map((value, i) =>
        axes.reduce(
          (sum, axis, k) => sum + (coordinates[k] as number) * (axis[i] as number),
          value,
        ),
      );
    });
  },
};

export const BASELINES: readonly Predictor[] = [
  flat,
  globalMean,
  nearestNeighbour,
  plainMean,
  meanOnComponents,
  empiricalBayes,
];

function curvesByTerm(examples: readonly Example[]): Float64Array[][] {
  return byTerm(examples).map(({ members }) => members.map(({ curveDb }) => curveDb));
}

/** Predicts each term that has training curves from them. */
export function perTerm(
  examples: readonly Example[],
  make: (curves: readonly Float64Array[]) => Float64Array,
): CurveOf {
  const curves = new Map(
    byTerm(examples).map(({ term, language, members }) => [
      `${language} ${term}`,
      make(members.map(({ curveDb }) => curveDb)),
    ]),
  );
  return (term, language) => curves.get(`${language} ${term}`);
}
