import { GRID_HZ } from '../../eq/index.ts';
import { regionClauses } from '../region-clauses.ts';
import { deviationOf } from './belief.ts';
import { personalCurveDb } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior } from './prior.ts';

/**
 * What was learned of a person, in words: "Beside most people’s, your warm has more below 200 Hz." Of a
 * word that nobody else taught, what it does.
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
