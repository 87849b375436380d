import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';

/** English terms of so many people are looked at on their own, and `frequent` recipes learn from them. */
export const FREQUENT = 8;
/** English terms of so many people are walked between. */
export const WALKED = 5;

/** A term's name among all languages; undefined where no language is known: nobody else's then. */
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
