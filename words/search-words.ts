import { counterparts } from './counterparts.ts';
import { foldTerm, nearestSpellings, searchTerms } from './spelling.ts';
import type { Named } from './spelling.ts';
import { UNTAUGHT_WORDS } from './untaught-words.ts';
import type { UntaughtWord } from './untaught-words.ts';

/** The result of a search. */
export interface WordSearch<T> {
  /** Best first. */
  readonly found: readonly T[];
  /**
   * How the terms found relate to the query:
   * - `meant`: the query may mean them;
   * - `near`: the query means the word `untaught`, and they are near it in sound or meaning;
   * - `unlike`: the query means no known word, and they have the most similar spellings.
   */
  readonly kinship: 'meant' | 'near' | 'unlike';
  readonly untaught?: string;
}

const SUGGESTIONS = 3;

/** A query of at least this many letters is likely to mean the terms that begin with it. */
const TELLING_LENGTH = 3;

/**
 * The terms that a person may mean by a query: those of `searchTerms` with their counterparts in the other
 * language; else those near an untaught word; else those with the most similar spellings.
 */
export function searchWords<T extends Named>(query: string, terms: readonly T[]): WordSearch<T> {
  const folded = foldTerm(query);
  if (folded === '') return { found: terms, kinship: 'meant' };
  const direct = searchTerms(query, terms);
  const beginning = direct.filter(({ term }) => foldTerm(term).startsWith(folded));
  if (beginning.length === 0) {
    const untaught = UNTAUGHT_WORDS.find(({ term }) => foldTerm(term) === folded);
    const near = nearUntaught(
      untaught ?? (direct.length > 0 ? undefined : similarUntaught(query)),
      terms,
    );
    if (near !== undefined) return near;
  }
  if (direct.length === 0) {
    return { found: nearestSpellings(query, terms, SUGGESTIONS), kinship: 'unlike' };
  }
  const translations = beginning
    .filter(({ term }) => folded.length >= TELLING_LENGTH || foldTerm(term) === folded)
    .flatMap(({ term }) => counterparts(term, terms));
  return { found: [...new Set([...beginning, ...translations, ...direct])], kinship: 'meant' };
}

function similarUntaught(query: string): UntaughtWord | undefined {
  return searchTerms(query, UNTAUGHT_WORDS)[0];
}

function nearUntaught<T extends Named>(
  untaught: UntaughtWord | undefined,
  terms: readonly T[],
): WordSearch<T> | undefined {
  const found = (untaught?.near ?? []).flatMap((near) => terms.filter(({ term }) => term === near));
  if (untaught === undefined || found.length === 0) return undefined;
  return { found, kinship: 'near', untaught: untaught.term };
}
