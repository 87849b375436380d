import { byTerm } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { FEWEST_FOR_FREQUENT, FEWEST_FOR_WALKS, englishTerms, termKey } from '../term-key.ts';

/** How much was looked at. */
export interface DataCounts {
  readonly contributions: number;
  readonly english: number;
  readonly spanish: number;
  readonly withoutLanguage: number;
  /** Words with a language. */
  readonly terms: number;
  /** English words of 8 people and more, and what these taught. */
  readonly frequentTerms: number;
  readonly frequentContributions: number;
  /** English words of 5 people and more. */
  readonly walkedTerms: number;
  /** Words that one person taught, and that two did. */
  readonly termsOfOne: number;
  readonly termsOfTwo: number;
}

export function dataCounts(examples: readonly Example[]): DataCounts {
  const inLanguage = (language: string): number =>
    examples.filter(({ contribution }) => contribution.language === language).length;
  const groups = byTerm(examples);
  const ofSize = (size: number): number =>
    groups.filter(({ members }) => members.length === size).length;
  const frequent = englishTerms(examples, FEWEST_FOR_FREQUENT);
  return {
    contributions: examples.length,
    english: inLanguage('en'),
    spanish: inLanguage('es'),
    withoutLanguage: inLanguage(''),
    terms: groups.length,
    frequentTerms: frequent.size,
    frequentContributions: examples.filter((one) => frequent.has(termKey(one) ?? '')).length,
    walkedTerms: englishTerms(examples, FEWEST_FOR_WALKS).size,
    termsOfOne: ofSize(1),
    termsOfTwo: ofSize(2),
  };
}
