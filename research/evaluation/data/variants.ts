import { rmsDifferenceDb } from '../../../eq/index.ts';
import { Random } from '../../statistics/random.ts';
import { FEWEST_PEOPLE, groupByTerm } from '../../data/shipped-terms.ts';
import { meanOf, shrunkMean, spreadOf } from '../../statistics/shrinkage.ts';
import { groupedInterval } from '../../statistics/bootstrap.ts';
import type { Interval } from '../../statistics/bootstrap.ts';
import { familiesOf } from './families.ts';
import type { Family, Taught } from './families.ts';
import { average } from '../../statistics/quantiles.ts';
import { FEWEST_FOR_FREQUENT } from '../term-key.ts';

/** Whether it helps to take a word's other forms for the word itself. */
export interface VariantFindings {
  /** English words that have other forms. */
  readonly words: number;
  /** Contributions under the other forms, which merging would add. */
  readonly gained: number;
  /** Words that merging would bring to the number of people from which on words are shipped. */
  readonly newlyShipped: number;
  /** Words that merging would bring to 8 people. */
  readonly newlyFrequent: number;
  /** What merging does to how well a word's own people are predicted. */
  readonly effects: readonly MergingEffect[];
}

/** How well a word's own people are predicted, each from the others. Errors are means of RMS, in dB. */
export interface MergingEffect {
  /** How a word's curve is made of people's curves. */
  readonly method: 'plain mean' | 'shrunk mean';
  /** Looked at are words that so many people or more taught themselves. */
  readonly fewestPeople: number;
  readonly words: number;
  readonly people: number;
  /** From the word's own people. */
  readonly apartDb: number;
  /** From these and the people of its other forms. */
  readonly mergedDb: number;
  /** From its own and as many drawn from all other words: what any curves more do. */
  readonly strangersDb: number;
  /** Merged less apart, paired, in dB: below 0 merging helps. */
  readonly difference: Interval;
  /** Merged less with strangers, paired, in dB: below 0 it is the family that helps. */
  readonly againstStrangers: Interval;
}

/** From two people on one can be predicted from the other; from three on words are shipped. */
const FEWEST = [2, FEWEST_PEOPLE];
const STRANGERS_DRAWS = 40;
const SEED = 1;

/**
 * Measures what merging morphological variants (hard and hardness) would give, on English words and those
 * without a language. The form that most people taught in English is the word, the others its variants.
 * Each of its people is predicted from all others, by their plain mean and by the shrunk one, whose spread
 * is estimated without that person.
 *
 * A mean of one or two curves gets better by any curve that is added, because it gets flatter. So the same
 * is done with curves of strangers, and only what is better than these is due to the words.
 *
 * @param taught everything that was taught
 * @throws {RangeError} if without one person fewer than two words are left that two people taught
 */
export function variantFindings(taught: readonly Taught[]): VariantFindings {
  const families = familiesOf(taught);
  const brings = ({ own, others }: Family, people: number): boolean =>
    own.length < people && own.length + others.length >= people;
  const random = new Random(SEED);
  const errors = families
    .filter(({ own, others }) => own.length > 1 && own.length + others.length < taught.length)
    .map((family) => ({ family, people: errorsOf(family, taught, random) }));
  return {
    words: families.length,
    gained: families.reduce((sum, { others }) => sum + others.length, 0),
    newlyShipped: families.filter((family) => brings(family, FEWEST_PEOPLE)).length,
    newlyFrequent: families.filter((family) => brings(family, FEWEST_FOR_FREQUENT)).length,
    effects: FEWEST.flatMap((fewestPeople) => {
      const words = errors.filter(({ family }) => family.own.length >= fewestPeople);
      if (words.length === 0) return [];
      return METHODS.map((method) => ({
        ...effectOf(words.map(({ people }) => people.map((person) => person[method]))),
        method,
        fewestPeople,
      }));
    }),
  };
}

/** Whether merging helps beyond chance and beyond what strangers do, however a word's curve is made. */
export function isHelpful({ effects }: VariantFindings): boolean {
  const isBelow = ({ high }: Interval): boolean => high < 0;
  return (
    effects.length > 0 &&
    effects.every(
      ({ difference, againstStrangers }) => isBelow(difference) && isBelow(againstStrangers),
    )
  );
}

const METHODS = ['plain mean', 'shrunk mean'] as const;
type Method = (typeof METHODS)[number];

/** RMS errors of one person's curve, in dB. */
interface Errors {
  readonly apart: number;
  readonly merged: number;
  readonly strangers: number;
}

/** The errors at each of a family's own people. */
function errorsOf(
  { own, others }: Family,
  taught: readonly Taught[],
  random: Random,
): Readonly<Record<Method, Errors>>[] {
  const family = new Set([...own, ...others]);
  const strangers = taught.filter((one) => !family.has(one));
  return own.map((person) => {
    const spread = spreadOf(
      groupByTerm(
        taught.filter((one) => one !== person),
        ({ contribution }) => contribution,
      ).map(({ members }) => curvesOf(members)),
    );
    const rest = curvesOf(own.filter((one) => one !== person));
    const more = curvesOf(others);
    const drawn = Array.from({ length: STRANGERS_DRAWS }, () =>
      more.map(() => (strangers[random.below(strangers.length)] as Taught).curveDb),
    );
    const errorsBy = (curveOf: (curves: readonly Float64Array[]) => Float64Array): Errors => {
      const errorOf = (added: readonly Float64Array[]): number =>
        rmsDifferenceDb(curveOf([...rest, ...added]), person.curveDb);
      return {
        apart: errorOf([]),
        merged: errorOf(more),
        strangers: average(drawn.map(errorOf)),
      };
    };
    return {
      'plain mean': errorsBy(meanOf),
      'shrunk mean': errorsBy((curves) => shrunkMean(curves, spread)),
    };
  });
}

function curvesOf(taught: readonly Taught[]): Float64Array[] {
  return taught.map(({ curveDb }) => curveDb);
}

function effectOf(
  words: readonly (readonly Errors[])[],
): Omit<MergingEffect, 'method' | 'fewestPeople'> {
  const people = words.flat();
  const paired = (of: (errors: Errors) => number): Interval =>
    groupedInterval(
      words.map((word) => word.map(of)),
      new Random(SEED),
    );
  return {
    words: words.length,
    people: people.length,
    apartDb: average(people.map(({ apart }) => apart)),
    mergedDb: average(people.map(({ merged }) => merged)),
    strangersDb: average(people.map(({ strangers }) => strangers)),
    difference: paired(({ merged, apart }) => merged - apart),
    againstStrangers: paired(({ merged, strangers }) => merged - strangers),
  };
}
