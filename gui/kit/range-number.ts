const DECIMALS = 6;

/**
 * A number as an attribute of a native range input. A browser counts with fewer digits than a number has, so that
 * a value at an end of the range would lie outside of it. Limits and value are rounded alike, which keeps their order.
 */
export function rangeNumber(value: number): string {
  return String(Number(value.toFixed(DECIMALS)) + 0);
}
