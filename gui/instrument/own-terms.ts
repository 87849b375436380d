import { msg, str } from '@lit/localize';
import type { InstrumentTerm } from './instrument.ts';

/** The terms of the vocabulary, in its fixed order, without the slots of own words behind it. */
export function taughtTerms(terms: readonly InstrumentTerm[]): readonly InstrumentTerm[] {
  const known = taught.get(terms);
  if (known !== undefined) return known;
  const found = terms.filter(({ tier }) => tier !== 'own' && tier !== 'empty');
  taught.set(terms, found);
  return found;
}

/** Kept, because every frame asks for them. */
const taught = new WeakMap<readonly InstrumentTerm[], readonly InstrumentTerm[]>();

/** "warm". A slot without a word has a name for hosts alone, and is an "empty place" to people. */
export function termName({ term, tier }: InstrumentTerm): string {
  return tier === 'empty' ? msg('empty place') : term;
}

/** "warm", "your warm", or "an empty place". */
export function calledTerm(term: InstrumentTerm): string {
  if (term.tier === 'empty') return msg('an empty place');
  return term.tier === 'own' ? msg(str`your ${term.term}`) : term.term;
}

/** Marks the name of an own word in a file. */
const OWN_PREFIX = 'own:';

/** The name of a term in a file's setting. An own word goes by its name, since its slot is the song's. */
export function savedTerm({ term, tier }: InstrumentTerm): string {
  return tier === 'own' ? `${OWN_PREFIX}${term}` : term;
}

/** Index of the term with a name from a file; -1 for none. */
export function findSavedTerm(saved: unknown, terms: readonly InstrumentTerm[]): number {
  return terms.findIndex((term) => term.tier !== 'empty' && savedTerm(term) === saved);
}

/** The own word that a name from a file stands for; undefined for any other name. */
export function savedOwnName(saved: unknown): string | undefined {
  return typeof saved === 'string' && saved.startsWith(OWN_PREFIX)
    ? saved.slice(OWN_PREFIX.length)
    : undefined;
}
