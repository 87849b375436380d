import { GRID_HZ } from '../../eq/index.ts';
import { regionClauses } from '../text/region-clauses.ts';
import { WORDINGS } from '../text/wording.ts';
import type { TextLanguage } from '../text/wording.ts';
import { deviationOf } from './belief.ts';
import { personalCurveDb } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';

type Says = (term: string, clauses: string) => string;

/** What a word does by itself and beside that of most people, with something to say and without. */
const SENTENCES: Readonly<
  Record<TextLanguage, Readonly<Record<'flat' | 'own' | 'same' | 'beside', Says>>>
> = {
  en: {
    flat: (term) => `Your ${term} is almost flat.`,
    own: (term, clauses) => `Your ${term} has ${clauses}.`,
    same: (term) => `Your ${term} is much like most people’s.`,
    beside: (term, clauses) => `Beside most people’s, your ${term} has ${clauses}.`,
  },
  es: {
    flat: (term) => `Tu ${term} es casi plano.`,
    own: (term, clauses) => `Tu ${term} tiene ${clauses}.`,
    same: (term) => `Tu ${term} se parece mucho al de la mayoría.`,
    beside: (term, clauses) => `Frente al de la mayoría, tu ${term} tiene ${clauses}.`,
  },
};

/**
 * A sentence that compares a person's word with the crowd's: "Beside most people’s, your warm has more
 * below 200 Hz." For a word without a crowd it tells what the word does.
 */
export function describePersonal(
  prior: PersonalPrior,
  personal: PersonalWord,
  language: TextLanguage = 'en',
): string {
  const says = SENTENCES[language];
  const wording = WORDINGS[language];
  const { term } = personal;
  const word = wordPrior(prior, term);
  const curveDb = personalCurveDb(prior, personal);
  if (word.count === 0) {
    const clauses = regionClauses(curveDb, GRID_HZ, wording);
    return clauses === '' ? says.flat(term, '') : says.own(term, clauses);
  }
  const clauses = regionClauses(deviationOf(word, curveDb), GRID_HZ, wording);
  return clauses === '' ? says.same(term, '') : says.beside(term, clauses);
}
