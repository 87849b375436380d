import { MAX_TERMS } from '../../words/index.ts';
import type { Contribution } from './contribution.ts';
import { reasonToLeaveOut } from './corrections.ts';

/** Fewer people than this are not shipped: a curve of one or two could be read back. */
export const FEWEST_PEOPLE = 3;
const LANGUAGES = ['en', 'es'];

/** What people taught for one term of one language. */
export interface TermGroup<T> {
  readonly term: string;
  readonly language: string;
  readonly members: readonly T[];
}

/** Contributions, or what was made of them, by term and language, where a language is known. */
export function groupByTerm<T>(
  items: readonly T[],
  contributionOf: (item: T) => Contribution,
): TermGroup<T>[] {
  const groups = new Map<string, { term: string; language: string; members: T[] }>();
  for (const item of items) {
    const { term, language } = contributionOf(item);
    if (language === '') continue;
    const key = `${language} ${term}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { term, language, members: [item] });
    else group.members.push(item);
  }
  return [...groups.values()];
}

/**
 * The groups that make the vocabulary: English first, then Spanish; in each, what most people taught
 * first, then by the alphabet.
 */
export function shippedTerms<T>(groups: readonly TermGroup<T>[]): TermGroup<T>[] {
  const candidates = groups
    .filter(
      ({ term, language, members }) =>
        members.length >= FEWEST_PEOPLE &&
        LANGUAGES.includes(language) &&
        reasonToLeaveOut(term) === undefined,
    )
    .sort(
      (a, b) =>
        LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language) ||
        b.members.length - a.members.length ||
        (a.term < b.term ? -1 : 1),
    );
  // A word that both languages write alike ships once: the labels of a choice must differ.
  const seen = new Set<string>();
  return candidates
    .filter(({ term }) => {
      const first = !seen.has(term);
      seen.add(term);
      return first;
    })
    .slice(0, MAX_TERMS);
}
