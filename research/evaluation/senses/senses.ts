import { byTerm } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { FEWEST_PEOPLE } from '../../data/shipped-terms.ts';
import { meanOf, shrunkMean, spreadOf } from '../../statistics/shrinkage.ts';
import type { Spread } from '../../statistics/shrinkage.ts';
import { perTerm } from '../generation/baseline-predictors.ts';
import type { Predictor } from '../generation/predictor.ts';
import { along, axesOf } from '../../statistics/principal-components.ts';
import { chanceOfSplit } from './split-test.ts';
import { splitInTwo } from './two-parts.ts';
import type { TwoParts } from './two-parts.ts';

/**
 * Where senses of a word are looked for. Two senses of a word differ as two words do, and words differ
 * in about three directions. In all 40 numbers of a curve the people of one word are too few for the
 * covariance that a test of the split needs, and what one person does alone weighs as much as what is
 * meant.
 */
const COMPONENTS = 3;

/** A split counts if at most this share of samples of a normal distribution split as clearly. */
export const HIGHEST_CHANCE = 0.05;

/** How curves in dB spread between words and between the people of one word. */
export function curveSpreadOf(examples: readonly Example[]): Spread {
  return spreadOf(byTerm(examples).map(({ members }) => members.map(({ curveDb }) => curveDb)));
}

/** Splits the people of one word in two. */
export class SenseFinder {
  readonly #mean: Float64Array;
  readonly #axes: readonly Float64Array[];

  /** @param spread of the curves of all words */
  constructor({ mean, between }: Spread) {
    this.#mean = mean;
    this.#axes = axesOf(between, COMPONENTS).axes;
  }

  /** @param curves of one word's people, two or more */
  split(curves: readonly Float64Array[]): TwoParts {
    return splitInTwo(this.#coordinatesOf(curves));
  }

  /**
   * The split of a word's people if there is evidence for it. Undefined if one normal distribution fits as
   * well, or if a part has fewer people than a word needs to ship: these are outliers.
   *
   * @param curves of one word's people, any number
   */
  supportedSplit(curves: readonly Float64Array[]): TwoParts | undefined {
    if (curves.length < 2 * FEWEST_PEOPLE) return undefined;
    const coordinates = this.#coordinatesOf(curves);
    const found = splitInTwo(coordinates);
    if (found.parts[1].length < FEWEST_PEOPLE) return undefined;
    return chanceOfSplit(coordinates, found) <= HIGHEST_CHANCE ? found : undefined;
  }

  #coordinatesOf(curves: readonly Float64Array[]): Float64Array[] {
    return curves.map((curve) => along(this.#axes, this.#mean, curve));
  }
}

/** Some of the curves, by their indices. */
export function curvesAt(
  curves: readonly Float64Array[],
  indices: readonly number[],
): Float64Array[] {
  return indices.map((i) => curves[i] as Float64Array);
}

/** What most people mean, where people mean two things. */
export const largerSense: Predictor = {
  name: 'larger sense',
  description: `where the word’s training people fall into two parts more clearly than one normal distribution does (p at most ${HIGHEST_CHANCE}; ${FEWEST_PEOPLE} people or more in each part), the mean of the larger part, drawn to the mean of all words as in empirical Bayes; else the plain mean`,
  learn: (examples) => {
    const spread = curveSpreadOf(examples);
    const senses = new SenseFinder(spread);
    return perTerm(examples, (curves) => {
      const [larger, smaller] = senses.supportedSplit(curves)?.parts ?? [[], []];
      // Of two parts of one size neither speaks for the word.
      if (larger.length === smaller.length) return meanOf(curves);
      return shrunkMean(curvesAt(curves, larger), spread);
    });
  },
};
