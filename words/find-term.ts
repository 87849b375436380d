import { nearestTerms, termsSpelled } from './nearest.ts';
import type { Named } from './nearest.ts';
import { AmbiguousTermError, UnknownTermError } from './term-error.ts';

const SUGGESTIONS = 3;

/**
 * The one term that a spelling means; accents, case, spaces and punctuation count only where they
 * tell two terms apart.
 *
 * @throws {UnknownTermError} with near spellings, for a word that is none of the terms
 * @throws {AmbiguousTermError} for a spelling that may mean several
 */
export function findTerm<T extends Named>(spelling: string, terms: readonly T[]): T {
  const [found, ...others] = termsSpelled(spelling, terms);
  const names = (some: readonly T[]): string[] => some.map(({ term }) => term);
  if (found === undefined) {
    throw new UnknownTermError(spelling, names(nearestTerms(spelling, terms, SUGGESTIONS)));
  }
  if (others.length > 0) throw new AmbiguousTermError(spelling, names([found, ...others]));
  return found;
}
