import { namedTerm } from './named-term.ts';
import { termsSpelled, termsSpelledAlike } from './spelling.ts';
import type { Named } from './spelling.ts';
import { AmbiguousTermError, UnknownTermError } from './term-error.ts';

const SUGGESTIONS = 3;

/**
 * The term that a spelling means. Accents, case, spaces and punctuation count only if they distinguish two
 * terms.
 *
 * @throws {UnknownTermError} if no term has this spelling, with those that are spelled alike
 * @throws {AmbiguousTermError} if several terms do
 */
export function findTerm<T extends Named>(spelling: string, terms: readonly T[]): T {
  const [found, ...others] = termsSpelled(spelling, terms);
  const names = (some: readonly T[]): string[] => some.map(({ term }) => term);
  if (found === undefined) {
    const named = namedTerm(spelling, terms);
    const alike = [...(named ? [named] : []), ...termsSpelledAlike(spelling, terms)];
    throw new UnknownTermError(spelling, [...new Set(names(alike))].slice(0, SUGGESTIONS));
  }
  if (others.length > 0) throw new AmbiguousTermError(spelling, names([found, ...others]));
  return found;
}
