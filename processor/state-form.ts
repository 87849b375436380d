import { BANDS, NUMBERS_PER_BIQUAD } from './kernel/layout.ts';

/*
 * A biquad in transposed direct form II has two states, s1 and s2:
 *
 *   y = b0 x + s1,   s1' = s2 + b1 x - a1 y,   s2' = b2 x - a2 y
 *
 * With y put in they are the same states, but the way from one s1 to the next is a multiplication and an
 * addition shorter, and on that way a processor waits:
 *
 *   s1' = s2 + g1 x - a1 s1,   s2' = g2 x - a2 s1,   g = b - a b0
 *
 * So the kernel is given b0, g1, g2, a1, a2: the state-space form. A band at 0 dB has b0 = 1 and g = 0 to the
 * last bit.
 */

/** Turns the five biquads from `at` on from b0, b1, b2, a1, a2 into b0, g1, g2, a1, a2, where they stand. */
export function toStateForm(numbers: Float64Array, at = 0): void {
  shiftBy(-1, numbers, at);
}

/** Turns them back. */
export function fromStateForm(numbers: Float64Array, at = 0): void {
  shiftBy(1, numbers, at);
}

function shiftBy(sign: number, numbers: Float64Array, at: number): void {
  for (let band = 0; band < BANDS; band++) {
    const from = at + band * NUMBERS_PER_BIQUAD;
    const b0 = (numbers[from] as number) * sign;
    numbers[from + 1] = (numbers[from + 1] as number) + b0 * (numbers[from + 3] as number);
    numbers[from + 2] = (numbers[from + 2] as number) + b0 * (numbers[from + 4] as number);
  }
}
