import { clamp } from './limits.ts';

/** Where a value lies on a control or an axis. Total: every number has an answer. */
export interface ValueMapping {
  /** Position 0 … 1 of a value, clamped. NaN lies at 0. */
  toUnit(value: number): number;
  /** Value at a position 0 … 1, clamped. NaN gives the lowest value. */
  fromUnit(unit: number): number;
}

/**
 * Equal ratios of values are equal distances, as frequencies are to the ear.
 *
 * @param min above 0
 * @param max above `min`
 */
export function logMapping(min: number, max: number): ValueMapping {
  const octaves = Math.log2(max / min);
  return {
    toUnit: (value) => clamp(Math.log2(value / min) / octaves, 0, 1),
    fromUnit: (unit) => min * 2 ** (octaves * clamp(unit, 0, 1)),
  };
}
