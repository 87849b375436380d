import { jsonSize } from './size.ts';

/** How much of what is not understood is kept. */
export interface Bound {
  /** The most entries. */
  readonly entries: number;
  /** The most characters of JSON that they have in all, by `jsonSize`. */
  readonly characters: number;
}

/**
 * Parts a list into the entries that fit within a bound and the others. Takes the entries in their order;
 * one that is too large does not keep smaller ones behind it out. Linear in the number of entries.
 */
export function withinBound<T>(
  entries: readonly T[],
  bound: Bound,
): { readonly kept: T[]; readonly dropped: T[] } {
  const kept: T[] = [];
  const dropped: T[] = [];
  let free = bound.characters;
  for (const entry of entries) {
    const size = kept.length < bound.entries && free > 0 ? jsonSize(entry, free) : Infinity;
    if (size > free) {
      dropped.push(entry);
    } else {
      free -= size;
      kept.push(entry);
    }
  }
  return { kept, dropped };
}
