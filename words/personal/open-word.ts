import { rmsDifferenceDb } from '../../eq/index.ts';
import { isObservation } from './parse-observation.ts';
import { personalCurveDb } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import type { PersonalPrior } from './prior.ts';
import { fullMatrix, trace } from './symmetric.ts';
import type { PersonalWordFile } from './write-file.ts';

/** A learned curve that differs more from the curve of its file, in dB RMS, is another curve. */
const SAME_DB = 0.05;

/**
 * The personal word of a file. If the prior has the file's basis, the word keeps its log, so that answers
 * can be undone. If the basis is another, if the same log now gives another curve, or if a later version of the
 * plugin wrote a part of the log, the word continues from the learned curve, so that it sounds as before.
 */
export function openPersonalWord(prior: PersonalPrior, file: PersonalWordFile): PersonalWord {
  const { term, answers, targetDb } = file;
  const log = answers.filter(isObservation);
  if (log.length < answers.length) return fromCurve(file);
  const word: PersonalWord = { term, log };
  const curveDb = Float64Array.from(targetDb);
  const isSame =
    file.basis === prior.basis && rmsDifferenceDb(personalCurveDb(prior, word), curveDb) < SAME_DB;
  return isSame || log.length === 0 ? word : fromCurve(file);
}

/** The word without its log: it continues from its learned curve. */
export function fromCurve({ term, targetDb, covariance }: PersonalWordFile): PersonalWord {
  const varianceDb2 = trace(fullMatrix(covariance));
  return { term, log: [{ kind: 'earlier', curveDb: targetDb, varianceDb2 }] };
}
