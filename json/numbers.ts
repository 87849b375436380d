/** A list of `length` numbers, each within ±`most`; undefined for anything else. */
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
