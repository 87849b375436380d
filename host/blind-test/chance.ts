/**
 * How likely somebody who guesses gets so many or more: the upper tail of the binomial distribution
 * with one half, exactly.
 *
 * @param hits 0 … trials
 * @param trials few enough that 2 to their power is a number without rounding: up to 52
 * @returns 0 … 1
 */
export function chanceOfAtLeast(hits: number, trials: number): number {
  let ways = 0;
  let choices = 1; // trials over k, here for k = trials
  for (let k = trials; k >= hits; k--) {
    ways += choices;
    choices = (choices * k) / (trials - k + 1);
  }
  return ways / 2 ** trials;
}

/** How likely somebody who guesses gets so many or fewer. */
export function chanceOfAtMost(hits: number, trials: number): number {
  return chanceOfAtLeast(trials - hits, trials);
}
