import {
  GAIN_DB,
  GRID_SIZE,
  LOG2_FREQUENCY_HZ,
  MAX_FREQUENCY_HZ,
  MAX_GAIN_DB,
  MAX_Q,
  MIN_FREQUENCY_HZ,
  MIN_Q,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
} from '../../eq/index.ts';
import { MAX_CURVE_DB, MAX_DB2 } from './file-limits.ts';
import { isRecord, numbersWithin } from '../../json/index.ts';
import type { Choice, LoggedRow, Observation } from './observation.ts';
import { isPreference } from './preference.ts';

type Fail = (what: string) => never;

/** A log rounds its rows, also at the ends of their ranges. */
const TOLERANCE = 0.01;

/**
 * Checks an entry of a log.
 *
 * @param log the entries before it
 * @param fail throws
 */
export function parseObservation(
  json: unknown,
  log: readonly Observation[],
  fail: Fail,
): Observation {
  if (!isRecord(json)) return fail('is not an object');
  const row = (field: string): LoggedRow => parseRow(json[field], field, fail);
  switch (json.kind) {
    case 'choice':
      return parseChoice(json, row, log, fail);
    case 'drag':
    case 'kept':
      return { kind: json.kind, row: row('row') };
    case 'edit':
      return { kind: 'edit', from: row('from'), to: row('to') };
    case 'earlier': {
      if (log.length > 0) return fail('"earlier" may stand first alone');
      const curveDb = numbersWithin(json.curveDb, GRID_SIZE, MAX_CURVE_DB);
      if (curveDb === undefined) return fail(`"curveDb" is not ${GRID_SIZE} numbers`);
      const [varianceDb2 = 0] = numbersWithin([json.varianceDb2], 1, MAX_DB2) ?? [];
      if (!(varianceDb2 > 0)) return fail('"varianceDb2" is not a number above 0');
      return { kind: 'earlier', curveDb: [...curveDb], varianceDb2 };
    }
    default:
      return fail('"kind" is not choice, drag, edit, kept or earlier');
  }
}

function parseChoice(
  { preference, repeats }: Record<string, unknown>,
  row: (field: string) => LoggedRow,
  log: readonly Observation[],
  fail: Fail,
): Choice {
  if (!isPreference(preference)) return fail('"preference" is not an answer');
  const choice: Choice = { kind: 'choice', a: row('a'), b: row('b'), preference };
  if (repeats === undefined) return choice;
  if (typeof repeats !== 'number' || log[repeats]?.kind !== 'choice') {
    return fail('"repeats" is not the index of a choice before it');
  }
  return { ...choice, repeats };
}

function parseRow(value: unknown, field: string, fail: Fail): LoggedRow {
  const row = numbersWithin(value, ROW_LENGTH, MAX_GAIN_DB + TOLERANCE);
  if (row?.every(isWithinLimits) !== true) {
    return fail(`"${field}" is not a row of ${ROW_LENGTH} numbers that five bands can have`);
  }
  return [...row];
}

function isWithinLimits(value: number, index: number): boolean {
  const number = index % NUMBERS_PER_BAND;
  if (number === GAIN_DB) return true;
  const [least, most] =
    number === LOG2_FREQUENCY_HZ ? [MIN_FREQUENCY_HZ, MAX_FREQUENCY_HZ] : [MIN_Q, MAX_Q];
  return value >= Math.log2(least) - TOLERANCE && value <= Math.log2(most) + TOLERANCE;
}
