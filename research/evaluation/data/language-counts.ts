import type { Contribution } from '../../data/contribution.ts';
import { FEWEST_PEOPLE } from '../../data/shipped-terms.ts';
import { FREQUENT } from '../term-key.ts';

/** How much was taught in one language. */
export interface LanguageCounts {
  /** ISO 639-1, or '' for what has none. */
  readonly language: string;
  readonly contributions: number;
  /** Words that so many people or more taught, in the order of PEOPLE. */
  readonly terms: readonly number[];
}

/** Everybody's words; those that may be shipped; those with quartiles of their own; those with more. */
export const PEOPLE: readonly number[] = [1, FEWEST_PEOPLE, FREQUENT, 16];
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
