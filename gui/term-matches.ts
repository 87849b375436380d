import { foldTerm, nearestTerms, searchTerms, termsSpelled } from '../words/index.ts';
import type { InstrumentTerm } from './instrument.ts';

export interface TermMatches {
  /** Indices into the terms, in the order that the list shows. */
  readonly found: readonly number[];
  /** True where no term holds the text, and `found` are those that are spelled most like it. */
  readonly unknown: boolean;
}

const SUGGESTIONS = 3;

/**
 * What a picker lists for a typed text: for an empty one everything, language by language as the
 * vocabulary has them, each in the order of its alphabet.
 */
export function termMatches(terms: readonly InstrumentTerm[], text: string): TermMatches {
  const folded = foldTerm(text);
  if (folded === '') return { found: alphabetical(terms), unknown: false };
  const found = searchTerms(text, terms);
  const unknown = !found.some(({ term }) => foldTerm(term).includes(folded));
  const shown = found.length > 0 ? found : nearestTerms(text, terms, SUGGESTIONS);
  return { found: shown.map((term) => terms.indexOf(term)), unknown };
}

/** Index of the one term that a text names; -1 where it names none, or more than one. */
export function namedTerm(terms: readonly InstrumentTerm[], text: string): number {
  const [only, ...more] = termsSpelled(text, terms);
  return only === undefined || more.length > 0 ? -1 : terms.indexOf(only);
}

function alphabetical(terms: readonly InstrumentTerm[]): number[] {
  const languages = [...new Set(terms.map(({ language }) => language))];
  const entries = terms.map((term, index) => ({
    index,
    language: languages.indexOf(term.language),
    word: foldTerm(term.term),
  }));
  return entries
    .sort((a, b) => a.language - b.language || (a.word < b.word ? -1 : 1))
    .map(({ index }) => index);
}
