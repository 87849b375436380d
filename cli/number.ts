import { percent } from '../eq/index.ts';

const PLAIN_NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/iu;

/**
 * A share typed as a number, 0.5, or in percent, 50%; undefined for a text that is neither, or out of
 * range.
 */
export function shareOf(text: string, min: number, max: number): number | undefined {
  const typed = text.trim().replace('\u2212', '-');
  const value = typed.endsWith('%')
    ? percent(min, max).fromText(typed)
    : PLAIN_NUMBER.test(typed)
      ? Number(typed.replace(',', '.'))
      : undefined;
  if (value === undefined || value < min || value > max) return undefined;
  // 35 % is 35 × 0.01, which is not quite 0.35; and -0 is 0.
  return Number(value.toPrecision(12)) + 0;
}

/** To a multiple of `step`, which is a power of ten; never -0. */
export function round(value: number, step: number): number {
  const perUnit = Math.round(1 / step);
  return Math.round(value * perUnit) / perUnit + 0;
}
