/**
 * The value below which a share of all values lies, interpolated linearly between two of them.
 *
 * @param values at least one, in any order
 * @param share 0 … 1
 * @throws {RangeError} without values
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const position = share * (sorted.length - 1);
  const lower = sorted[Math.floor(position)];
  const upper = sorted[Math.ceil(position)];
  if (lower === undefined || upper === undefined) throw new RangeError('no values to rank');
  return lower + (upper - lower) * (position - Math.floor(position));
}

/** @throws {RangeError} without values */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/** @returns NaN without values */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
