import { isRealWord } from './real-words.ts';
import { editDistance, foldTerm, termsSpelled } from './spelling.ts';
import type { Named } from './spelling.ts';
import { isFormOf } from './word-forms.ts';

/** In shorter words one letter makes another word too often. */
const SHORTEST_WITH_SLIP = 5;

/**
 * The one term that a typed text names: by its spelling, by an inflection, or by a slip of one letter in a word of
 * five and more letters. Undefined where it names none, or where it may name several.
 *
 * What merely looks alike is no name: "punchy" is not "crunchy", and "tight" is not "light". The first letter is
 * never a slip, and a real word never is one.
 */
export function namedTerm<T extends Named>(text: string, terms: readonly T[]): T | undefined {
  const spelled = termsSpelled(text, terms);
  if (spelled.length > 0) return only(spelled);
  const folded = foldTerm(text);
  const forms = terms.filter(({ term, language }) => isFormOf(folded, term, language));
  if (forms.length > 0) return only(forms);
  if (folded.length < SHORTEST_WITH_SLIP || isRealWord(folded)) return undefined;
  return only(terms.filter(({ term }) => isSlip(folded, foldTerm(term))));
}

function isSlip(folded: string, term: string): boolean {
  return (
    term.length >= SHORTEST_WITH_SLIP && folded[0] === term[0] && editDistance(folded, term) === 1
  );
}

/** The first of terms that all have one name, as a person's own "warm" and the people's. */
function only<T extends Named>([first, ...others]: readonly T[]): T | undefined {
  return others.every(({ term }) => term === first?.term) ? first : undefined;
}
