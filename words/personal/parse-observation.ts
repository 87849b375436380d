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
import { isRecord, jsonSize, numbersWithin } from '../../json/index.ts';
import type { Choice, LoggedRow, Observation, UnreadAnswer } from './observation.ts';
import { isPreference } from './preference.ts';

type Fail = (what: string) => never;

/** A log rounds its rows, also at the ends of their ranges. */
const TOLERANCE = 0.01;

const KINDS: readonly unknown[] = ['choice', 'drag', 'kept', 'edit', 'earlier'];

/** The most characters of an entry that is kept unread: several times those of any known one. */
const MOST_UNREAD_CHARACTERS = 2000;

/** Whether this version can learn from an entry that `parseObservation` has let pass. */
export function isObservation(one: Observation | UnreadAnswer): one is Observation {
  return (
    KINDS.includes(one.kind) && (one.kind !== 'choice' || isPreference((one as Choice).preference))
  );
}

/**
 * Checks an entry of a log. One of an unknown kind and an unknown answer to a pair pass unread: a later version
 * of the plugin has written them, and the rest of the file is good without.
 *
 * @param log the entries before it
 * @param fail throws
 */
export function parseObservation(
  json: unknown,
  log: readonly (Observation | UnreadAnswer)[],
  fail: Fail,
): Observation | UnreadAnswer {
  if (!isRecord(json)) return fail('is not an object');
  if (isUnread(json)) return json;
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
      return fail('"kind" is no kind of answer');
  }
}

function isUnread(json: Readonly<Record<string, unknown>>): json is { readonly kind: string } {
  const isNamed = (value: unknown): boolean =>
    typeof value === 'string' && /^[a-z][a-zA-Z]{0,31}$/u.test(value);
  const { kind, preference } = json;
  const isNew =
    kind === 'choice' ? isNamed(preference) && !isPreference(preference) : !KINDS.includes(kind);
  return isNew && isNamed(kind) && jsonSize(json, MOST_UNREAD_CHARACTERS) <= MOST_UNREAD_CHARACTERS;
}

function parseChoice(
  { preference, offersSame, repeats }: Record<string, unknown>,
  row: (field: string) => LoggedRow,
  log: readonly (Observation | UnreadAnswer)[],
  fail: Fail,
): Choice {
  if (!isPreference(preference)) return fail('"preference" is not an answer');
  if (offersSame !== undefined && offersSame !== true) return fail('"offersSame" is not true');
  const choice: Choice = {
    kind: 'choice',
    a: row('a'),
    b: row('b'),
    preference,
    ...(offersSame && { offersSame }),
  };
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
