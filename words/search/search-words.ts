import { counterparts } from './counterparts.ts';
import { namedTerm } from './named-term.ts';
import { foldTerm, termsBeginning, termsSpelled, termsSpelledAlike } from './spelling.ts';
import type { Named } from './spelling.ts';
import { UNTAUGHT_WORDS } from './untaught-words.ts';
import type { UntaughtWord } from './untaught-words.ts';

/** The result of a search. */
export interface WordSearch<T> {
  /**
   * The one term that the query names: by its spelling, an inflection, or a slip of one letter in a word of five and
   * more letters. Only this one may be taken without a choice.
   */
  readonly named: T | undefined;
  /** Terms to choose from, best first: those that the query may mean, or that are near what it means. */
  readonly found: readonly T[];
  /** Terms that are merely spelled alike, nearest first: no more than a help against typing errors. */
  readonly alike: readonly T[];
  /**
   * How the terms found relate to the query:
   * - `meant`: the query may mean them;
   * - `near`: the query means the word `untaught`, and they are near it in sound or meaning;
   * - `none`: nobody taught the query, and nothing is known of its meaning. No terms are found.
   */
  readonly kinship: 'meant' | 'near' | 'none';
  readonly untaught?: string;
}

const MOST_ALIKE = 5;

/** A query of at least this many letters is likely to mean the terms that begin with it. */
const TELLING_LENGTH = 3;

/**
 * The terms that a person may mean by a query: the one that it names and those that begin with it, each with its
 * counterparts in the other language; else those near an untaught word. Terms that are spelled alike come besides.
 */
export function searchWords<T extends Named>(query: string, terms: readonly T[]): WordSearch<T> {
  const folded = foldTerm(query);
  if (folded === '') return { named: undefined, found: terms, alike: [], kinship: 'meant' };
  // A name that an untaught word has is no slip for a term.
  const known = untaughtWord(query);
  const spelled = termsSpelled(query, terms);
  const named = known === undefined || spelled.length > 0 ? namedTerm(query, terms) : undefined;
  const beginning = termsBeginning(query, terms);
  const direct = [...new Set([...(named ? [named] : []), ...beginning])];
  const alikeBesides = (found: readonly T[]): readonly T[] =>
    termsSpelledAlike(query, terms)
      .filter((term) => !found.includes(term))
      .slice(0, MOST_ALIKE);
  if (direct.length === 0) {
    const near = nearUntaught(known ?? untaughtBeginning(query), terms);
    if (near !== undefined) return near;
    return { named: undefined, found: [], alike: alikeBesides([]), kinship: 'none' };
  }
  const translations = direct
    .filter((term) => term === named || folded.length >= TELLING_LENGTH)
    .flatMap(({ term }) => counterparts(term, terms));
  const found = [...new Set([...direct, ...translations])];
  return { named, found, alike: alikeBesides(found), kinship: 'meant' };
}

function untaughtWord(query: string): UntaughtWord | undefined {
  return namedTerm(query, UNTAUGHT_WORDS);
}

function untaughtBeginning(query: string): UntaughtWord | undefined {
  return foldTerm(query).length < TELLING_LENGTH
    ? undefined
    : termsBeginning(query, UNTAUGHT_WORDS)[0];
}

function nearUntaught<T extends Named>(
  untaught: UntaughtWord | undefined,
  terms: readonly T[],
): WordSearch<T> | undefined {
  const found = (untaught?.near ?? []).flatMap((near) => terms.filter(({ term }) => term === near));
  if (untaught === undefined || found.length === 0) return undefined;
  return { named: undefined, found, alike: [], kinship: 'near', untaught: untaught.term };
}
