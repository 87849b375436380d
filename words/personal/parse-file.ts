import { GRID_SIZE } from '../../eq/index.ts';
import { MAX_ANSWERS, MAX_CURVE_DB, MAX_DB2 } from './file-limits.ts';
import { isRecord, numbersWithin, readVersioned } from '../../json/index.ts';
import type { Observation, UnreadAnswer } from './observation.ts';
import { parseObservation } from './parse-observation.ts';
import { AXES } from './prior.ts';
import { TRIANGLE, fullMatrix, isPositiveDefinite } from './symmetric.ts';
import { FORMAT } from './write-file.ts';
import type { PersonalWordFile } from './write-file.ts';
import { graphemes, visibleName } from '../visible-name.ts';

/** A file of a personal word is damaged or not one. The message names the file and the fault. */
export class PersonalWordError extends Error {
  override readonly name = 'PersonalWordError';
}

/** A file of a personal word with the most observations is far shorter. */
const MAX_CHARACTERS = 400_000;
const MAX_TERM_CHARACTERS = 64;
/** A character that a person sees may be of many. */
const MAX_TERM_UNITS = 1000;

/**
 * Reads the file of a personal word. Unknown fields are left out.
 *
 * @param source where the text came from, for the message
 * @throws {PersonalWordError} naming the file and the field that is wrong, or the version
 */
export function parsePersonalWord(text: string, source: string): PersonalWordFile {
  if (text.length > MAX_CHARACTERS) {
    throw new PersonalWordError(
      `${source}: is longer than the ${MAX_CHARACTERS} characters of a personal word`,
    );
  }
  return checkPersonalWord(parsed(text, source), source);
}

/**
 * Checks a personal word that is already parsed JSON, as in a saved state.
 *
 * @throws {PersonalWordError} naming the source and the field that is wrong, or the version
 */
export function checkPersonalWord(json: unknown, source: string): PersonalWordFile {
  const fail = (what: string): never => {
    throw new PersonalWordError(`${source}: ${what}`);
  };
  if (!isRecord(json) || json.format !== FORMAT) return fail('is not a personal word');
  const file = readVersioned(json, { 1: (saved) => parseVersion1(saved, fail) });
  if (file.kind === 'read') return file.value;
  return fail(`has version ${valueText(json.version)}; this program reads version 1`);
}

function parseVersion1(
  json: Readonly<Record<string, unknown>>,
  fail: (what: string) => never,
): PersonalWordFile {
  const { basis, term, answers } = json;
  if (typeof basis !== 'string' || !/^[0-9a-f]{8}$/u.test(basis)) {
    return fail('"basis" is not a hash of eight hexadecimal digits');
  }
  if (typeof term !== 'string' || !isPersonalTerm(term)) {
    return fail(`"term" is not a word of 1 to ${MAX_TERM_CHARACTERS} characters`);
  }
  const targetDb = numbersWithin(json.targetDb, GRID_SIZE, MAX_CURVE_DB);
  if (targetDb === undefined) {
    return fail(`"targetDb" is not ${GRID_SIZE} numbers within ±${MAX_CURVE_DB}`);
  }
  const mean = numbersWithin(json.mean, AXES, MAX_CURVE_DB);
  if (mean === undefined) return fail(`"mean" is not ${AXES} numbers within ±${MAX_CURVE_DB}`);
  const covariance = numbersWithin(json.covariance, TRIANGLE, MAX_DB2);
  if (covariance === undefined || !isPositiveDefinite(fullMatrix(covariance))) {
    return fail(`"covariance" is not the ${TRIANGLE} numbers of a covariance`);
  }
  if (!Array.isArray(answers) || answers.length > MAX_ANSWERS) {
    return fail(`"answers" is not a list of up to ${MAX_ANSWERS}`);
  }
  const log: (Observation | UnreadAnswer)[] = [];
  answers.forEach((answer: unknown, index) => {
    log.push(parseObservation(answer, log, (what) => fail(`answers[${index}]: ${what}`)));
  });
  return {
    format: FORMAT,
    version: 1,
    basis,
    term,
    targetDb: [...targetDb],
    mean: [...mean],
    covariance: [...covariance],
    answers: log,
  };
}

function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PersonalWordError(`${source}: is not JSON (${valueText((error as Error).message)})`);
  }
}

/**
 * Whether a text can be shown as a word: it is not too long, and has no line breaks and no signs that change the
 * direction.
 */
export function isPersonalTerm(term: string): boolean {
  if (term === '' || term.length > MAX_TERM_UNITS || visibleName(term) !== term) return false;
  return graphemes(term).length <= MAX_TERM_CHARACTERS;
}

/** A value in a message, cut to a readable length. */
function valueText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  return String(text).slice(0, 60);
}
