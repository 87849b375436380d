/** Anything that goes by a term: an entry of the vocabulary, or what the GUI knows of it. */
export interface Named {
  readonly term: string;
}

/** What a spelling comes to when accents, case, spaces and punctuation do not count. */
export function foldTerm(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The terms that a spelling may mean: the one that is spelled exactly so, else all that differ from
 * it only in accents, case, spaces and punctuation. More than one: the spelling is ambiguous.
 */
export function termsSpelled<T extends Named>(query: string, terms: readonly T[]): T[] {
  const exact = terms.find(({ term }) => term === query.normalize('NFC') || term === query);
  if (exact !== undefined) return [exact];
  const folded = foldTerm(query);
  return folded === '' ? [] : terms.filter(({ term }) => foldTerm(term) === folded);
}

/**
 * The matches of a query, best first: the same word, terms that begin with the query, terms that it
 * begins with ("brightness" finds "bright"), terms that hold it; where there are none, terms within a
 * slip of the finger. An empty query matches every term, in vocabulary order.
 */
export function searchTerms<T extends Named>(query: string, terms: readonly T[]): T[] {
  const folded = foldTerm(query);
  if (folded === '') return [...terms];
  const slips = Math.floor(folded.length / 3);
  const all = ranked(folded, terms);
  const related = all.filter(({ rank }) => rank < UNRELATED);
  const matches = related.length > 0 ? related : all.filter(({ distance }) => distance <= slips);
  return matches.map(({ named }) => named);
}

/**
 * The `count` terms whose spelling is nearest to an unknown one, nearest first; the same order as
 * `searchTerms`, but it always finds some. Equals stay in vocabulary order.
 */
export function nearestTerms<T extends Named>(
  query: string,
  terms: readonly T[],
  count: number,
): T[] {
  return ranked(foldTerm(query), terms)
    .slice(0, Math.max(0, count))
    .map(({ named }) => named);
}

/** Shorter terms than this stand inside too many words to mean anything there. */
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
 * Letters to insert, delete, replace or swap with their neighbour to come from one spelling to the
 * other (optimal string alignment distance).
 */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
