import type { Contribution } from '../../data/contribution.ts';
import type { Dataset } from '../../data/dataset.ts';
import { reasonToLeaveOut } from '../../data/corrections.ts';
import { FEWEST_PEOPLE, groupByTerm, shippedTerms } from '../../data/shipped-terms.ts';
import { targetCurveDb } from '../../data/target-curve.ts';
import { FEWEST_FOR_FREQUENT } from '../term-key.ts';
import { variantFindings } from './variants.ts';
import type { VariantFindings } from './variants.ts';

/** What the data card tells of the training data: counts and means over people. */
export interface DataFindings {
  /** The file that was read. */
  readonly file: string;
  readonly contributions: number;
  readonly byLanguage: readonly LanguageCounts[];
  /** Words that are shipped. */
  readonly shipped: number;
  /** Words that enough people taught but that say nothing about a sound. */
  readonly leftOut: number;
  /** Words with a language that too few people taught, and what these taught. */
  readonly tooFew: { readonly terms: number; readonly contributions: number };
  readonly variants: VariantFindings;
}

export function dataFindings({ file, contributions }: Dataset): DataFindings {
  const groups = groupByTerm(contributions, (contribution) => contribution);
  const small = groups.filter(({ members }) => members.length < FEWEST_PEOPLE);
  return {
    file,
    contributions: contributions.length,
    byLanguage: languageCounts(contributions),
    shipped: shippedTerms(groups).length,
    leftOut: groups.filter(
      ({ term, members }) =>
        members.length >= FEWEST_PEOPLE && reasonToLeaveOut(term) !== undefined,
    ).length,
    tooFew: {
      terms: small.length,
      contributions: small.reduce((sum, { members }) => sum + members.length, 0),
    },
    variants: variantFindings(
      contributions.map((contribution) => ({
        contribution,
        curveDb: targetCurveDb(contribution.gains),
      })),
    ),
  };
}

/** How much was taught in one language. */
export interface LanguageCounts {
  /** ISO 639-1, or '' for what has none. */
  readonly language: string;
  readonly contributions: number;
  /** Words that so many people or more taught, in the order of PEOPLE. */
  readonly terms: readonly number[];
}

/** Everybody's words; those that may be shipped; those with quartiles of their own; those with more. */
export const PEOPLE: readonly number[] = [1, FEWEST_PEOPLE, FEWEST_FOR_FREQUENT, 16];
const LANGUAGES = ['en', 'es', ''];

/** Counts by language: English, Spanish, none. */
export function languageCounts(contributions: readonly Contribution[]): LanguageCounts[] {
  return LANGUAGES.map((language) => {
    const own = contributions.filter((one) => one.language === language);
    const people = new Map<string, number>();
    for (const { term } of own) people.set(term, (people.get(term) ?? 0) + 1);
    return {
      language,
      contributions: own.length,
      terms: PEOPLE.map((fewest) => [...people.values()].filter((n) => n >= fewest).length),
    };
  });
}
