import { nearestSpellings, termsSpelled } from './spelling.ts';
import type { Named } from './spelling.ts';
import { AmbiguousTermError, UnknownTermError } from './term-error.ts';

const SUGGESTIONS = 3;

/**
 * The term that a spelling means. Accents, case, spaces and punctuation count only if they distinguish two
 * terms.
 *
 * @throws {UnknownTermError} with near spellings, if no term has this spelling
 * @throws {AmbiguousTermError} if several terms do
 */
export function findTerm<T extends Named>(spelling: string, terms: readonly T[]): T {
  const [found, ...others] = termsSpelled(spelling, terms);
  const names = (some: readonly T[]): string[] => some.map(({ term }) => term);
  if (found === undefined) {
    throw new UnknownTermError(spelling, names(nearestSpellings(spelling, terms, SUGGESTIONS)));
  }
  if (others.length > 0) throw new AmbiguousTermError(spelling, names([found, ...others]));
  return found;
}
