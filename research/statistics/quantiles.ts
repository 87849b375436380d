/**
 * The value below which a share of all values lies, between two of them by a straight line.
 *
 * @param values at least one, in any order
 * @param share 0 … 1
 * @throws {RangeError} without values
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  if (lower === undefined || upper === undefined) throw new RangeError('no values to rank');
  return lower + (upper - lower) * (place - Math.floor(place));
}

/** @throws {RangeError} without values */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** @returns NaN without values */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
