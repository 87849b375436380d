/** The two sounds of a trial, by the names that the person sees. */
export type Side = 'X' | 'Y';

export const SIDES: readonly Side[] = ['X', 'Y'];

/** How many trials a test has. */
export const TRIAL_COUNT = 10;

/** Gives `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

/** Bytes of the browser's secure generator, which are not predictable. */
export const secureBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/**
 * The side of the own word in each trial.
 *
 * The trials are independent, not half X and half Y: otherwise the result of a person who always
 * answers X would not follow the binomial distribution.
 */
export function tossSides(count: number, randomBytes: RandomBytes): readonly Side[] {
  return Array.from(randomBytes(count), (byte) => ((byte & 1) === 0 ? 'X' : 'Y'));
}
