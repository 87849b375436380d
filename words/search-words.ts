import { counterparts } from './counterparts.ts';
import { foldTerm, nearestTerms, searchTerms } from './nearest.ts';
import type { Named } from './nearest.ts';
import { UNTAUGHT } from './untaught.ts';
import type { Untaught } from './untaught.ts';

/** What a search comes to. */
export interface WordSearch<T> {
  /** Best first. */
  readonly found: readonly T[];
  /**
   * Whether the query means what is found, or the word `untaught` that it is merely near to, or nothing
   * at all, and what is found is only spelled most like it.
   */
  readonly kinship: 'meant' | 'near' | 'unlike';
  readonly untaught?: string;
}

const SUGGESTIONS = 3;

/** A query of so many letters is likely to mean the terms that begin with it. */
const TELLING_LENGTH = 3;

/**
 * What a person may mean by a query: the terms of `searchTerms`, with what says the same in the other
 * language; else what is near to a word that nobody taught; else what is spelled most like it.
 */
export function searchWords<T extends Named>(query: string, terms: readonly T[]): WordSearch<T> {
  const folded = foldTerm(query);
  if (folded === '') return { found: terms, kinship: 'meant' };
  const direct = searchTerms(query, terms);
  const begun = direct.filter(({ term }) => foldTerm(term).startsWith(folded));
  if (begun.length === 0) {
    const untaught = UNTAUGHT.find(({ term }) => foldTerm(term) === folded);
    const near = nearTo(untaught ?? (direct.length > 0 ? undefined : similar(query)), terms);
    if (near !== undefined) return near;
  }
  if (direct.length === 0) {
    return { found: nearestTerms(query, terms, SUGGESTIONS), kinship: 'unlike' };
  }
  const abroad = begun
    .filter(({ term }) => folded.length >= TELLING_LENGTH || foldTerm(term) === folded)
    .flatMap(({ term }) => counterparts(term, terms));
  return { found: [...new Set([...begun, ...abroad, ...direct])], kinship: 'meant' };
}

function similar(query: string): Untaught | undefined {
  return searchTerms(query, UNTAUGHT)[0];
}

function nearTo<T extends Named>(
  untaught: Untaught | undefined,
  terms: readonly T[],
): WordSearch<T> | undefined {
  const found = (untaught?.near ?? []).flatMap((near) => terms.filter(({ term }) => term === near));
  if (untaught === undefined || found.length === 0) return undefined;
  return { found, kinship: 'near', untaught: untaught.term };
}
