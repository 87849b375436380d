import { msg, str } from '@lit/localize';
import { foldTerm, searchWords, termsSpelled } from '../../words/search/index.ts';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { namesAllWords } from '../language/index.ts';
import { isNamed } from '../instrument/named-shares.ts';
import { taughtTerms } from '../instrument/own-terms.ts';

export interface TermMatches {
  /** Indices into the terms, in the order that the list shows. */
  readonly found: readonly number[];
  /** Indices of terms that are merely spelled alike. */
  readonly alike: readonly number[];
  /** Index of the one term that the text names, and that Enter takes; -1 for none. */
  readonly named: number;
  /** Heading of a list that holds nothing that the text means; else empty. */
  readonly note: string;
  /** Why Enter takes no word for the text; empty where it takes one, or where there is no text. */
  readonly refusal: string;
}

/** More of a typed text has no room in a note. */
const MOST_NOTED = 40;

/**
 * The terms that a picker lists for a typed text. For an empty text these are all terms: own words first, then
 * language by language in the order of the vocabulary, each in alphabetical order.
 *
 * @param all whether words of all languages are named that are not typed themselves
 */
export function termMatches(
  terms: readonly InstrumentTerm[],
  text: string,
  all = namesAllWords(),
): TermMatches {
  const words = ownFirst(terms);
  const query = foldTerm(text);
  if (query === '') {
    return { found: alphabetical(terms, words), alike: [], named: -1, note: '', refusal: '' };
  }
  const mayName = (term: InstrumentTerm): boolean => isNamed(term, terms, all);
  const meant = searchWords(text, words);
  // Words near a text that means none are those that the GUI may name.
  const { named, found, alike, kinship, untaught } =
    meant.kinship === 'near' ? searchWords(text, words.filter(mayName)) : meant;
  const isTyped = (term: InstrumentTerm): boolean =>
    term === named || foldTerm(term.term).startsWith(query);
  const indexOf = (term: InstrumentTerm): number => terms.indexOf(term);
  const typed = shortened(text);
  const note = {
    meant: '',
    near: msg(str`Nobody taught “${untaught ?? typed}”. Near:`),
    none: msg(str`Nobody taught “${typed}”.`),
  }[kinship];
  return {
    found: found.filter((term) => isTyped(term) || mayName(term)).map(indexOf),
    alike: alike.filter(mayName).map(indexOf),
    named: named === undefined ? -1 : indexOf(named),
    note,
    refusal: named === undefined ? note || manyMeant(typed, words) : '',
  };
}

/** A typed text as a sentence quotes it. */
export function shortened(text: string): string {
  return Array.from(text.trim()).slice(0, MOST_NOTED).join('');
}

/** Why a text that only begins words, or that is spelled as more than one, is not taken. */
function manyMeant(typed: string, words: readonly InstrumentTerm[]): string {
  return termsSpelled(typed, words).length > 1
    ? msg(str`“${typed}” is more than one word. Choose one:`)
    : msg(str`Nobody taught “${typed}”. Words that begin so:`);
}

/** Index of the one term that is spelled as a text; -1 where none is, or more than one. */
export function spelledTerm(terms: readonly InstrumentTerm[], text: string): number {
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
