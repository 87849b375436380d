import { percentFormat } from '../eq/index.ts';

const PLAIN_NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/iu;

/**
 * A share that is typed as a number, 0.5, or in percent, 50%. Undefined for any other text and for a share
 * outside [min, max].
 */
export function shareOf(text: string, min: number, max: number): number | undefined {
  const typed = text.trim().replace('\u2212', '-');
  const value = typed.endsWith('%')
    ? percentFormat.fromText(typed)
    : PLAIN_NUMBER.test(typed)
      ? Number(typed.replace(',', '.'))
      : undefined;
  if (value === undefined || value < min || value > max) return undefined;
  // 35 × 0.01 is not exactly 0.35, and -0 becomes 0.
  return Number(value.toPrecision(12)) + 0;
}

/** Rounds to a multiple of `step`, a power of ten; never -0. */
export function round(value: number, step: number): number {
  const perUnit = Math.round(1 / step);
  return Math.round(value * perUnit) / perUnit + 0;
}
