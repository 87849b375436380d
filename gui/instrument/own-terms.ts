import type { InstrumentTerm } from './instrument.ts';

/** The vocabulary among terms: what others taught, in its frozen order. Words of one's own come behind. */
export function taughtTerms(terms: readonly InstrumentTerm[]): readonly InstrumentTerm[] {
  const known = taught.get(terms);
  if (known !== undefined) return known;
  const found = terms.filter(({ tier }) => tier !== 'own' && tier !== 'empty');
  taught.set(terms, found);
  return found;
}

/** Asked for in every frame. */
const taught = new WeakMap<readonly InstrumentTerm[], readonly InstrumentTerm[]>();

/** "warm", or "your warm". */
export function calledTerm({ term, tier }: InstrumentTerm): string {
  return tier === 'own' ? `your ${term}` : term;
}

/** Before the name of a word of one's own where a file says which word is meant. */
const OWN_PREFIX = 'own:';

/** What a setting in a file calls a term: an own word by its name, for its place is the song's. */
export function savedTerm({ term, tier }: InstrumentTerm): string {
  return tier === 'own' ? `${OWN_PREFIX}${term}` : term;
}

/** Index of the term that a file calls so; -1 where there is none. */
export function findSavedTerm(saved: unknown, terms: readonly InstrumentTerm[]): number {
  return terms.findIndex((term) => term.tier !== 'empty' && savedTerm(term) === saved);
}

/** The name of the own word that a file means, where it means one. */
export function savedOwnName(saved: unknown): string | undefined {
  return typeof saved === 'string' && saved.startsWith(OWN_PREFIX)
    ? saved.slice(OWN_PREFIX.length)
    : undefined;
}
