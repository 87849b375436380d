/**
 * The probability that a person who guesses has at least `hits` right answers: the upper tail of the
 * binomial distribution for p = 1/2, exact.
 *
 * @param hits 0 … trials
 * @param trials few enough that 2 to their power is a number without rounding: up to 52
 * @returns 0 … 1
 */
export function chanceOfAtLeast(hits: number, trials: number): number {
  let outcomes = 0;
  let combinations = 1; // The binomial coefficient, trials over k, here for k = trials.
  for (let k = trials; k >= hits; k--) {
    outcomes += combinations;
    combinations = (combinations * k) / (trials - k + 1);
  }
  return outcomes / 2 ** trials;
}

/** The probability that a person who guesses has at most `hits` right answers, 0 … 1. */
export function chanceOfAtMost(hits: number, trials: number): number {
  return chanceOfAtLeast(trials - hits, trials);
}
