/** Anything with a term: an entry of the vocabulary, or its counterpart in the GUI. */
export interface Named {
  readonly term: string;
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

/**
 * The matches of a query, best first: the same word, terms that begin with the query, terms that the query
 * begins with ("brightness" finds "bright"), and terms that contain it. Without any of these, terms match
 * that differ by a typing error. An empty query matches every term, in vocabulary order.
 */
export function searchTerms<T extends Named>(query: string, terms: readonly T[]): T[] {
  const folded = foldTerm(query);
  if (folded === '') return [...terms];
  const typingErrors = Math.floor(folded.length / 3);
  const all = ranked(folded, terms);
  const related = all.filter(({ rank }) => rank < UNRELATED);
  const matches =
    related.length > 0 ? related : all.filter(({ distance }) => distance <= typingErrors);
  return matches.map(({ named }) => named);
}

/**
 * The `count` terms whose spelling is nearest to an unknown one, in the order of `searchTerms`. Unlike
 * `searchTerms` it always finds some. Equally near terms keep the vocabulary's order.
 */
export function nearestSpellings<T extends Named>(
  query: string,
  terms: readonly T[],
  count: number,
): T[] {
  return ranked(foldTerm(query), terms)
    .slice(0, Math.max(0, count))
    .map(({ named }) => named);
}

/** Shorter terms begin too many words to be their stem. */
const SHORTEST_STEM = 3;
const UNRELATED = 4;

interface Ranked<T> {
  readonly named: T;
  readonly rank: number;
  readonly distance: number;
}

function ranked<T extends Named>(folded: string, terms: readonly T[]): Ranked<T>[] {
  return terms
    .map((named) => {
      const term = foldTerm(named.term);
      return { named, rank: rankOf(folded, term), distance: editDistance(folded, term) };
    })
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance);
}

function rankOf(query: string, term: string): number {
  if (term === query) return 0;
  if (query === '') return UNRELATED;
  if (term.startsWith(query)) return 1;
  if (term.length >= SHORTEST_STEM && query.startsWith(term)) return 2;
  if (term.includes(query)) return 3;
  return UNRELATED;
}

/**
 * How many letters have to be inserted, deleted, replaced or swapped with their neighbour to turn one
 * spelling into the other (optimal string alignment distance).
 */
function editDistance(a: string, b: string): number {
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
