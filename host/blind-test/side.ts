/** The two sounds of a trial, as the person knows them. */
export type Side = 'X' | 'Y';

export const SIDES: readonly Side[] = ['X', 'Y'];

/** How many trials a test has. */
export const TRIAL_COUNT = 10;

/** As many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

/** The browser's own, which nobody can foresee. */
export const secureBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/**
 * On which side the own word is, for each trial.
 *
 * Each is tossed by itself, not five and five: only then does somebody who cannot tell the two apart,
 * but always says X, get as many as the binomial distribution says.
 */
export function tossSides(count: number, randomBytes: RandomBytes): readonly Side[] {
  return Array.from(randomBytes(count), (byte) => ((byte & 1) === 0 ? 'X' : 'Y'));
}
