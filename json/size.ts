/**
 * How many characters the JSON of a value has, roughly: text is counted without its escapes. Stops counting
 * past the limit, so that a huge value, a deep one and one that contains itself cost no more than the limit.
 *
 * @returns characters, or Infinity where they are more than `limit`
 */
export function jsonSize(value: unknown, limit: number): number {
  const waiting: unknown[] = [value];
  let size = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += ownSize(next);
    if (size + waiting.length > limit) return Infinity;
    if (typeof next !== 'object' || next === null || ArrayBuffer.isView(next)) continue;
    if (Array.isArray(next)) {
      if (size + next.length > limit) return Infinity;
      for (const entry of next as readonly unknown[]) waiting.push(entry);
      continue;
    }
    // Without a list of all entries, which would cost as much as a wide value is wide.
    for (const key in next) {
      if (!Object.hasOwn(next, key)) continue;
      size += key.length + 4;
      if (size > limit) return Infinity;
      waiting.push((next as Readonly<Record<string, unknown>>)[key]);
    }
  }
  return size;
}

/** The characters of a value without its entries: the comma behind it and its quotes or brackets count. */
function ownSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return String(value).length + 1;
  const isBinary = ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
  return isBinary ? value.byteLength + 3 : 3;
}
