import { byTerm } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import { Random } from '../statistics/random.ts';

/**
 * Deals examples into folds for a stratified cross-validation: each term's people are spread over the
 * folds as evenly as they go, and the folds are equal in size to within one. An example without language
 * counts as a term of its own.
 *
 * @param count number of folds, 2 or more
 * @param seed decides who comes where
 * @returns the fold, 0 … count - 1, of each example
 */
export function dealFolds(examples: readonly Example[], count: number, seed: number): Int32Array {
  const random = new Random(seed);
  const indexOf = new Map(examples.map((example, index) => [example, index]));
  const groups = byTerm(examples).map(({ members }) =>
    members.map((example) => indexOf.get(example) as number),
  );
  const grouped = new Set(groups.flat());
  for (const index of examples.keys()) if (!grouped.has(index)) groups.push([index]);

  const order = [...groups.keys()];
  random.shuffle(order);
  const folds = new Int32Array(examples.length);
  // One deal goes on from term to term, so that the rests of small terms do not pile up in one fold.
  let next = 0;
  for (const group of order) {
    const members = groups[group] as number[];
    random.shuffle(members);
    for (const index of members) folds[index] = next++ % count;
  }
  return folds;
}

/** Examples of one fold, and all others, by their index. */
export function splitAt(
  folds: Int32Array,
  fold: number,
): { readonly train: readonly number[]; readonly heldOut: readonly number[] } {
  const indices = [...folds.keys()];
  return {
    train: indices.filter((index) => folds[index] !== fold),
    heldOut: indices.filter((index) => folds[index] === fold),
  };
}
