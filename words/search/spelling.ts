/** Anything with a term: an entry of the vocabulary, or its counterpart in the GUI. */
export interface Named {
  readonly term: string;
  /** ISO 639-1; '' or undefined where it is not known. */
  readonly language?: string;
}

/** A spelling without accents, case, spaces and punctuation. */
export function foldTerm(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The terms that a spelling may mean: the one with exactly this spelling, else all that differ from it only
 * in accents, case, spaces and punctuation. The spelling is ambiguous if there are several.
 */
export function termsSpelled<T extends Named>(query: string, terms: readonly T[]): T[] {
  const exact = terms.find(({ term }) => term === query.normalize('NFC') || term === query);
  if (exact !== undefined) return [exact];
  const folded = foldTerm(query);
  return folded === '' ? [] : terms.filter(({ term }) => foldTerm(term) === folded);
}

/** The terms that begin with a query, the shortest first: the query is the most of them. */
export function termsBeginning<T extends Named>(query: string, terms: readonly T[]): T[] {
  const folded = foldTerm(query);
  return terms
    .filter(({ term }) => foldTerm(term).startsWith(folded))
    .sort((a, b) => foldTerm(a.term).length - foldTerm(b.term).length);
}

/** One letter of three may be another, but no more than two. */
const LETTERS_PER_DIFFERENCE = 3;
const MOST_DIFFERENCES = 2;

/**
 * The terms that are spelled alike, nearest first: they contain the query or the query contains them, or they
 * differ by a letter or two. Their meaning has nothing to do with it. Equally near terms keep their order.
 */
export function termsSpelledAlike<T extends Named>(query: string, terms: readonly T[]): T[] {
  const folded = foldTerm(query);
  if (folded === '') return [];
  const differences = Math.min(
    MOST_DIFFERENCES,
    Math.max(1, Math.floor(folded.length / LETTERS_PER_DIFFERENCE)),
  );
  return terms
    .map((named) => {
      const term = foldTerm(named.term);
      const contains =
        term.includes(folded) || (term.length >= SHORTEST_STEM && folded.includes(term));
      return { named, contains, distance: editDistance(folded, term) };
    })
    .filter(({ contains, distance }) => contains || (folded.length > 2 && distance <= differences))
    .sort((a, b) => a.distance - b.distance)
    .map(({ named }) => named);
}

/** Shorter terms stand in too many words. */
const SHORTEST_STEM = 3;

/**
 * How many letters have to be inserted, deleted, replaced or swapped with their neighbour to turn one
 * spelling into the other (optimal string alignment distance).
 */
export function editDistance(a: string, b: string): number {
  let rowBefore: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (rowBefore[j - 2] as number) + 1);
      }
      row.push(best);
    }
    rowBefore = previous;
    previous = row;
  }
  return previous[b.length] as number;
}
