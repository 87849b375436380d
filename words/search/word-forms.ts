import { foldTerm } from './spelling.ts';

/**
 * Forms that no rule gives, and forms that a rule gives but that mean something else. Only what every speaker
 * takes for the same word stands here.
 */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  clear: ['clarity'],
  deep: ['depth'],
  elegant: ['elegance'],
  warm: ['warmth'],
};
const OTHER_WORDS: ReadonlySet<string> = new Set(['hardly', 'flatly', 'fastness', 'fastly']);

const forms = new Map<string, ReadonlySet<string>>();

/**
 * Whether a folded spelling is an inflection of a term: warmer, warmest, warmly, warmth, brightness; cálida,
 * cálidos, suaves, suavísimo.
 *
 * @param language of the term; rules of all languages count where it is not known
 */
export function isFormOf(folded: string, term: string, language: string | undefined): boolean {
  const key = `${language ?? ''} ${term}`;
  let known = forms.get(key);
  if (known === undefined) {
    known = new Set(formsOf(foldTerm(term), term, language ?? ''));
    forms.set(key, known);
  }
  return known.has(folded);
}

function formsOf(folded: string, term: string, language: string): readonly string[] {
  if (!/^[a-z]{3,}$/u.test(folded)) return [];
  const english = language === 'es' ? [] : englishForms(folded);
  const spanish = language === 'en' ? [] : spanishForms(folded);
  return [...english, ...(IRREGULAR[term] ?? []), ...spanish].filter(
    (form) => !OTHER_WORDS.has(form),
  );
}

/** One syllable that ends in one vowel and one consonant: the consonant is doubled, as in "sadder". */
const DOUBLES = /^[^aeiou]+[aeiou][^aeiouwxy]$/u;

/** Comparative, superlative, adverb, and the noun in "-ness". */
function englishForms(word: string): readonly string[] {
  const with_ = (stem: string, ...ends: readonly string[]): string[] =>
    ends.map((end) => stem + end);
  const stem = word.slice(0, -1);
  if (word.endsWith('y') && !/[aeiou]y$/u.test(word))
    return with_(`${stem}i`, 'er', 'est', 'ness', 'ly');
  if (word.endsWith('le')) return [...with_(word, 'r', 'st', 'ness'), `${stem}y`];
  if (word.endsWith('e')) return with_(word, 'r', 'st', 'ness', 'ly');
  if (word.endsWith('ic')) return with_(word, 'ally');
  const compared = DOUBLES.test(word) ? word + word.slice(-1) : word;
  const adverb = word.endsWith('ll') ? `${word}y` : `${word}ly`;
  return [...with_(compared, 'er', 'est'), `${word}ness`, adverb];
}

/** Gender, number and the superlative. */
function spanishForms(word: string): readonly string[] {
  const stem = word.slice(0, -1);
  const superlative = (base: string): string[] =>
    ['o', 'a', 'os', 'as'].map((end) => `${base}isim${end}`);
  if (word.endsWith('o')) return [`${stem}a`, `${stem}os`, `${stem}as`, ...superlative(stem)];
  if (word.endsWith('z')) return [`${stem}ces`, ...superlative(`${stem}c`)];
  if (/[aeiou]$/u.test(word)) return [`${word}s`, ...superlative(stem)];
  return [`${word}es`, ...superlative(word)];
}
