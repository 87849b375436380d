import { byTerm } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { meanOf } from '../../statistics/shrinkage.ts';
import { generationItems } from '../generation/generation.ts';
import type { GenerationItem } from '../generation/generation.ts';
import { axesOf } from '../../statistics/principal-components.ts';
import { SenseFinder, curvesAt, curveSpreadOf } from './senses.ts';

/** The curves in dB that a word is offered as: the user takes the one that they mean. */
type Offer = readonly Float64Array[];

/** A method of offering a word as one curve or two. */
export interface Choice {
  /** Unique; names rows of tables. */
  readonly name: string;
  /** What a reader of a table needs to know. */
  readonly description: string;
  /** Learns from examples; what it returns makes the offer of the curves of one word's people. */
  learn(examples: readonly Example[]): (curves: readonly Float64Array[]) => Offer;
}

/** The halves of a normal distribution have their means so many standard deviations off its own. */
const HALF_NORMAL = Math.sqrt(2 / Math.PI);

/** No choice. */
export const meanAlone: Choice = {
  name: 'mean alone',
  description: 'the plain mean and nothing to choose',
  learn: () => (curves) => [meanOf(curves)],
};

/** The same two directions for every word. */
function eitherSide(name: string, step: number, stepInWords: string): Choice {
  return {
    name,
    description: `the plain mean and ${stepInWords} of people’s spread to either side along the first axis within words, which is the same for all words`,
    learn: (examples) => {
      const { axes, variances } = axesOf(curveSpreadOf(examples).within, 1);
      const axis = axes[0] as Float64Array;
      const size = step * Math.sqrt(variances[0] as number);
      return (curves) => {
        const mean = meanOf(curves);
        return [size, -size].map((offset) =>
          mean.map((value, i) => value + offset * (axis[i] as number)),
        );
      };
    },
  };
}

/** The generic choice that is hardest to beat if no word has senses. */
export const eitherHalf = eitherSide(
  'either half',
  HALF_NORMAL,
  `${HALF_NORMAL.toFixed(2)} standard deviations (where the halves of a normal distribution have their means)`,
);

/** The generic choice with the step that comes to mind first. */
export const eitherDeviation = eitherSide('either deviation', 1, 'one standard deviation');

/** Two curves of the word's own people, with or without evidence for them. */
export const twoSenses: Choice = {
  name: 'two senses',
  description: 'the means of the two parts into which k-means splits the word’s own people',
  learn: (examples) => {
    const senses = new SenseFinder(curveSpreadOf(examples));
    return (curves) =>
      senses
        .split(curves)
        .parts.filter((part) => part.length > 0)
        .map((part) => meanOf(curvesAt(curves, part)));
  },
};

export const CHOICES: readonly Choice[] = [meanAlone, eitherHalf, eitherDeviation, twoSenses];

/**
 * Compares each held-out curve with the nearest of those that its word is offered as, as if its person
 * had chosen. Words that fewer than two people in training taught are left out.
 */
export function chosenItems(
  choice: Choice,
  examples: readonly Example[],
  train: readonly number[],
  heldOut: readonly number[],
): GenerationItem[] {
  const learned = train.map((index) => examples[index] as Example);
  const offer = choice.learn(learned);
  const offers = new Map(
    byTerm(learned).flatMap(({ term, language, members }) =>
      members.length < 2
        ? []
        : [[`${language} ${term}`, offer(members.map(({ curveDb }) => curveDb))]],
    ),
  );
  const most = Math.max(0, ...[...offers.values()].map((curves) => curves.length));
  const nearest = new Map<number, GenerationItem>();
  for (let offerIndex = 0; offerIndex < most; offerIndex++) {
    const curveOf = (term: string, language: string) =>
      offers.get(`${language} ${term}`)?.[offerIndex];
    for (const item of generationItems(examples, train, heldOut, curveOf)) {
      const best = nearest.get(item.exampleIndex);
      if (best === undefined || item.squaredErrorDb2 < best.squaredErrorDb2) {
        nearest.set(item.exampleIndex, item);
      }
    }
  }
  return [...nearest.values()];
}
