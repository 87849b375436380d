export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of `length` numbers, none of them beyond ±`most`; undefined where it is none. */
export function numbersWithin(
  value: unknown,
  length: number,
  most: number,
): Float64Array | undefined {
  if (!Array.isArray(value) || value.length !== length) return undefined;
  const isNumber = (one: unknown): one is number =>
    typeof one === 'number' && Math.abs(one) <= most;
  return value.every(isNumber) ? Float64Array.from(value) : undefined;
}
