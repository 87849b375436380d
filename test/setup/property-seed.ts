declare module 'vitest' {
  interface ProvidedContext {
    /** The seed of all property tests of this run, a 32-bit integer. */
    propertySeed: number;
  }
}

/** The seed of every usual run: two runs of the same state test the same examples. */
const FIXED_SEED = 20_251_101;

/** The mode of `npm run test:free-seed` (vitest --mode). */
const FREE_SEED_MODE = 'free-seed';

/**
 * The seed of a run: that of the environment variable FAST_CHECK_SEED if it is set, a new one in the mode
 * free-seed, and otherwise the fixed one. A seed that is not the fixed one is printed, with what repeats it.
 *
 * @throws {RangeError} if FAST_CHECK_SEED is no 32-bit integer
 */
export function propertySeed(mode: string, asked = process.env['FAST_CHECK_SEED']): number {
  if (asked === undefined && mode !== FREE_SEED_MODE) return FIXED_SEED;
  const seed = asked === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(asked);
  if (asked === '' || (seed | 0) !== seed) {
    throw new RangeError(`FAST_CHECK_SEED must be a 32-bit integer, not "${asked}"`);
  }
  console.log(`Seed of the property tests: ${seed}. FAST_CHECK_SEED=${seed} repeats this run.`);
  return seed;
}
