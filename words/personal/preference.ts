/**
 * The answer to a pair of sounds A and B: which one is nearer to the person's meaning, and whether by much or
 * by a bit, or that no difference is heard. With only two buttons it tells only which one.
 */
export type Preference = 'aMuch' | 'aBit' | 'same' | 'bBit' | 'bMuch' | 'a' | 'b';

/** The difference of the distances in dB from which it is "much". */
const MUCH_DB = 2;

/**
 * The difference of the distances in dB up to which no difference is heard: half of what three in four hear. It
 * is the threshold of a Thurstone-Mosteller model with ties (Glenn and David, "Ties in paired-comparison
 * experiments", Biometrics 16, 1960): one normal variable, cut into ranges.
 */
const SAME_DB = 0.75;

/** The meaning of an answer: the range in dB by which A is nearer than B, and the number of possible answers. */
export interface Meaning {
  readonly fromDb: number;
  readonly toDb: number;
  readonly answers: number;
}

/** Meanings where "no difference" is no possible answer. */
const MEANINGS: Readonly<Record<Exclude<Preference, 'same'>, Meaning>> = {
  aMuch: { fromDb: MUCH_DB, toDb: Infinity, answers: 4 },
  aBit: { fromDb: 0, toDb: MUCH_DB, answers: 4 },
  bBit: { fromDb: -MUCH_DB, toDb: 0, answers: 4 },
  bMuch: { fromDb: -Infinity, toDb: -MUCH_DB, answers: 4 },
  a: { fromDb: 0, toDb: Infinity, answers: 2 },
  b: { fromDb: -Infinity, toDb: 0, answers: 2 },
};

/** Meanings where it is one. */
const MEANINGS_WITH_SAME: Readonly<Partial<Record<Preference, Meaning>>> = {
  aMuch: { ...MEANINGS.aMuch, answers: 5 },
  aBit: { fromDb: SAME_DB, toDb: MUCH_DB, answers: 5 },
  same: { fromDb: -SAME_DB, toDb: SAME_DB, answers: 5 },
  bBit: { fromDb: -MUCH_DB, toDb: -SAME_DB, answers: 5 },
  bMuch: { ...MEANINGS.bMuch, answers: 5 },
};

/** @param offersSame whether "no difference" is a possible answer */
export function meaningOf(preference: Preference, offersSame: boolean): Meaning {
  const withSame = MEANINGS_WITH_SAME[preference];
  if (preference === 'same' || offersSame) return withSame ?? MEANINGS[preference as 'a' | 'b'];
  return MEANINGS[preference];
}

/** The sound that an answer prefers; undefined where no difference is heard. */
export function preferredSide(preference: Preference): 'a' | 'b' | undefined {
  if (preference === 'same') return undefined;
  return preference.startsWith('a') ? 'a' : 'b';
}

/** Whether a value is an answer. */
export function isPreference(value: unknown): value is Preference {
  return value === 'same' || (typeof value === 'string' && Object.hasOwn(MEANINGS, value));
}
