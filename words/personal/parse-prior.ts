import { GRID_SIZE } from '../../eq/index.ts';
import { ModelError } from '../model-error.ts';
import { isRecord, numbersWithin } from '../../json/index.ts';
import { meanProduct } from './belief.ts';
import { AXES } from './prior.ts';
import type { PersonalPrior, WordPrior } from './prior.ts';
import { TRIANGLE, fullMatrix, isPositiveDefinite } from './symmetric.ts';

/** Limits in dB and dB² that no curve and no variance of a word reaches. */
const MAX_DB = 24;
const MAX_DB2 = 100;
/** The file rounds its axes. */
const UNIT_TOLERANCE = 1e-3;

/**
 * Checks the content of a personal.json.
 *
 * @param source where it came from, for the message
 * @throws {ModelError} naming the file, the word and the field that is wrong
 */
export function parsePersonalPrior(json: unknown, source: string): PersonalPrior {
  const fail = (what: string): never => {
    throw new ModelError(`${source}: ${what}`);
  };
  if (!isRecord(json)) return fail('is not a prior of personal words: not a JSON object');
  if (json.version !== 1) {
    return fail(`has version ${JSON.stringify(json.version)}; this program reads version 1`);
  }
  const { basis, residualDb2 } = json;
  if (typeof basis !== 'string' || !/^[0-9a-f]{8}$/u.test(basis)) {
    return fail('"basis" is not a hash of eight hexadecimal digits');
  }
  const axes: unknown[] = Array.isArray(json.axes) ? json.axes : [];
  const curves = axes.map((axis) => numbersWithin(axis, GRID_SIZE, MAX_DB));
  if (curves.length !== AXES || !areAxes(curves)) {
    return fail(`"axes" is not ${AXES} curves at right angles of RMS 1 dB`);
  }
  const sdDb = numbersWithin(json.sdDb, AXES, MAX_DB);
  if (sdDb?.every((sd) => sd > 0) !== true) return fail(`"sdDb" is not ${AXES} numbers above 0`);
  if (typeof residualDb2 !== 'number' || !(residualDb2 >= 0 && residualDb2 <= MAX_DB2)) {
    return fail(`"residualDb2" is not a number from 0 to ${MAX_DB2}`);
  }
  if (!Array.isArray(json.words)) return fail('"words" is not a list');
  const words = new Map<string, WordPrior>();
  json.words.forEach((word: unknown, index) => {
    const term = isRecord(word) ? word.term : undefined;
    if (typeof term !== 'string' || term === '') return fail(`words[${index}] has no "term"`);
    const name = `words[${index}] "${term}"`;
    if (words.has(term)) return fail(`${name} stands there twice`);
    return words.set(term, parseWord(word, term, name, fail));
  });
  const untaught = parseWord(json.untaught, '', '"untaught"', fail);
  return { basis, axes: curves, sdDb: [...sdDb], residualDb2, untaught, words };
}

function parseWord(
  word: unknown,
  term: string,
  name: string,
  fail: (what: string) => never,
): WordPrior {
  if (!isRecord(word)) return fail(`${name} is not an object`);
  const { count, scale } = word;
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
    return fail(`${name}: "count" is not a whole number from 0 on`);
  }
  if (typeof scale !== 'number' || !(scale > 0 && scale <= MAX_DB2)) {
    return fail(`${name}: "scale" is not a number above 0`);
  }
  const meanDb = numbersWithin(word.meanDb, GRID_SIZE, MAX_DB);
  if (meanDb === undefined) {
    return fail(`${name}: "meanDb" is not ${GRID_SIZE} numbers within ±${MAX_DB}`);
  }
  const triangle = numbersWithin(word.covariance, TRIANGLE, MAX_DB2);
  const covariance = triangle === undefined ? undefined : fullMatrix(triangle);
  if (covariance === undefined || !isPositiveDefinite(covariance)) {
    return fail(`${name}: "covariance" is not the ${TRIANGLE} numbers of a covariance`);
  }
  return { term, count, scale, meanDb, covariance };
}

function areAxes(curves: readonly (Float64Array | undefined)[]): curves is Float64Array[] {
  return curves.every((axis, i) =>
    curves.every((other, j) => {
      if (axis === undefined || other === undefined) return false;
      return Math.abs(meanProduct(axis, other) - (i === j ? 1 : 0)) < UNIT_TOLERANCE;
    }),
  );
}
