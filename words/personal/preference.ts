/**
 * What somebody says of two sounds A and B: which is nearer to what they mean, and whether by much or a
 * bit; or, where there are but two buttons, only which.
 */
export type Preference = 'aMuch' | 'aBit' | 'bBit' | 'bMuch' | 'a' | 'b';

/** How much nearer, in dB, "much" begins. */
const MUCH_DB = 2;

/** By how much A is nearer than B where somebody says so, in dB, and of how many answers it is one. */
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

/** Whether A was preferred. */
export function prefersA(preference: Preference): boolean {
  return preference.startsWith('a');
}

export function isPreference(value: unknown): value is Preference {
  return typeof value === 'string' && Object.hasOwn(MEANINGS, value);
}
