import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';

/**
 * English terms of this many people or more are frequent: they have measures of their own, and `frequent`
 * recipes learn from them.
 */
export const FEWEST_FOR_FREQUENT = 8;
/** Walks go between English terms of this many people or more. */
export const FEWEST_FOR_WALKS = 5;

/** A key that tells terms of all languages apart; undefined without a language: such a term has one person. */
export function termKey({ contribution }: Example): string | undefined {
  const { term, language } = contribution;
  return language === '' ? undefined : `${language} ${term}`;
}

/** Keys of the English terms that `people` or more taught, in the order of the examples. */
export function englishTerms(examples: readonly Example[], people: number): Set<string> {
  return new Set(
    byTerm(examples)
      .filter(({ language, members }) => language === 'en' && members.length >= people)
      .map(({ term, language }) => `${language} ${term}`),
  );
}
