import { GRID_HZ } from '../../eq/index.ts';
import { regionClauses } from '../text/region-clauses.ts';
import { deviationOf } from './belief.ts';
import { personalCurveDb } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';

/**
 * A sentence that compares a person's word with the crowd's: "Beside most people’s, your warm has more
 * below 200 Hz." For a word without a crowd it tells what the word does.
 */
export function describePersonal(prior: PersonalPrior, personal: PersonalWord): string {
  const { term } = personal;
  const word = wordPrior(prior, term);
  const curveDb = personalCurveDb(prior, personal);
  if (word.count === 0) {
    const clauses = regionClauses(curveDb, GRID_HZ);
    return clauses === '' ? `Your ${term} is almost flat.` : `Your ${term} has ${clauses}.`;
  }
  const clauses = regionClauses(deviationOf(word, curveDb), GRID_HZ);
  return clauses === ''
    ? `Your ${term} is much like most people’s.`
    : `Beside most people’s, your ${term} has ${clauses}.`;
}
