import { foldTerm, searchWords, termsSpelled } from '../../words/index.ts';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { taughtTerms } from '../instrument/own-terms.ts';

export interface TermMatches {
  /** Indices into the terms, in the order that the list shows. */
  readonly found: readonly number[];
  /** Heading of a list that holds nothing that the text means; else empty. */
  readonly note: string;
}

/**
 * The terms that a picker lists for a typed text. For an empty text these are all terms: own words first, then
 * language by language in the order of the vocabulary, each in alphabetical order.
 */
export function termMatches(terms: readonly InstrumentTerm[], text: string): TermMatches {
  const words = ownFirst(terms);
  if (foldTerm(text) === '') return { found: alphabetical(terms, words), note: '' };
  const { found, kinship, untaught } = searchWords(text, words);
  const note = {
    meant: '',
    near: `Nobody taught “${untaught ?? ''}”. Near:`,
    unlike: 'No word like that. Nearest:',
  }[kinship];
  return { found: found.map((term) => terms.indexOf(term)), note };
}

/** Index of the one term that a text names; -1 where it names none, or more than one. */
export function namedTerm(terms: readonly InstrumentTerm[], text: string): number {
  const words = ownFirst(terms);
  const [only, ...more] = termsSpelled(text, words);
  return only === undefined || more.length > 0 ? -1 : terms.indexOf(only);
}

/** All terms. Own words come first: a name that the vocabulary has as well means the own word. */
function ownFirst(terms: readonly InstrumentTerm[]): readonly InstrumentTerm[] {
  return [...terms.filter(({ tier }) => tier === 'own'), ...taughtTerms(terms)];
}

function alphabetical(
  terms: readonly InstrumentTerm[],
  words: readonly InstrumentTerm[],
): number[] {
  const languages = [...new Set(taughtTerms(terms).map(({ language }) => language))];
  const entries = words.map((term) => ({
    index: terms.indexOf(term),
    // An own word has no language: -1 sorts it before all others.
    language: languages.indexOf(term.language),
    word: foldTerm(term.term),
  }));
  return entries
    .sort((a, b) => a.language - b.language || (a.word < b.word ? -1 : 1))
    .map(({ index }) => index);
}
