import { rmsDifferenceDb } from '../../eq/index.ts';
import { personalCurveDb } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import type { PersonalPrior } from './prior.ts';
import { fullMatrix, trace } from './symmetric.ts';
import type { PersonalWordFile } from './write-file.ts';

/** Farther from its file a curve is another one; in dB RMS. */
const SAME_DB = 0.05;

/**
 * The personal word of a file. Under the basis in which it was learned it is all that was said, so that
 * it can be undone; under another, or where the same answers lead elsewhere by now, it goes on from the
 * curve that was learned: a word sounds as it did.
 */
export function openPersonalWord(prior: PersonalPrior, file: PersonalWordFile): PersonalWord {
  const { term, answers, targetDb } = file;
  const word: PersonalWord = { term, log: answers };
  const curveDb = Float64Array.from(targetDb);
  const isSame =
    file.basis === prior.basis && rmsDifferenceDb(personalCurveDb(prior, word), curveDb) < SAME_DB;
  return isSame || answers.length === 0 ? word : fromCurve(file);
}

/** The word as it was learned, without what was said: it goes on from its curve. */
export function fromCurve({ term, targetDb, covariance }: PersonalWordFile): PersonalWord {
  const varianceDb2 = trace(fullMatrix(covariance));
  return { term, log: [{ kind: 'earlier', curveDb: targetDb, varianceDb2 }] };
}
