/** A median, and the quartiles between which half of all values lie. */
export interface Spread {
  readonly median: number;
  /** First and third quartile. */
  readonly iqr: readonly [number, number];
}

/**
 * The value below which `share` of all values lie, by linear interpolation between neighbours.
 *
 * @param values at least one, in any order
 * @param share 0 … 1
 * @throws {RangeError} if there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const lower = sorted[Math.floor(rank)];
  const upper = sorted[Math.ceil(rank)];
  if (lower === undefined || upper === undefined) throw new RangeError('no values to rank');
  return lower + (upper - lower) * (rank - Math.floor(rank));
}

/** @throws {RangeError} if there are no values */
export function spread(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    iqr: [quantile(values, 0.25), quantile(values, 0.75)],
  };
}
