/**
 * The answer to a pair of sounds A and B: which one is nearer to the person's meaning, and whether by much or
 * by a bit. With only two buttons it tells only which one.
 */
export type Preference = 'aMuch' | 'aBit' | 'bBit' | 'bMuch' | 'a' | 'b';

/** The difference of the distances in dB from which it is "much". */
const MUCH_DB = 2;

/** The meaning of an answer: the range in dB by which A is nearer than B, and the number of possible answers. */
interface Meaning {
  readonly fromDb: number;
  readonly toDb: number;
  readonly answers: number;
}

export const MEANINGS: Readonly<Record<Preference, Meaning>> = {
  aMuch: { fromDb: MUCH_DB, toDb: Infinity, answers: 4 },
  aBit: { fromDb: 0, toDb: MUCH_DB, answers: 4 },
  bBit: { fromDb: -MUCH_DB, toDb: 0, answers: 4 },
  bMuch: { fromDb: -Infinity, toDb: -MUCH_DB, answers: 4 },
  a: { fromDb: 0, toDb: Infinity, answers: 2 },
  b: { fromDb: -Infinity, toDb: 0, answers: 2 },
};

/** Whether an answer prefers A. */
export function prefersA(preference: Preference): boolean {
  return preference.startsWith('a');
}

/** Whether a value is an answer. */
export function isPreference(value: unknown): value is Preference {
  return typeof value === 'string' && Object.hasOwn(MEANINGS, value);
}
