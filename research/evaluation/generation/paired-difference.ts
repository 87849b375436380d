import type { Example } from '../../data/example.ts';
import { Random } from '../../statistics/random.ts';
import { groupedInterval } from '../../statistics/bootstrap.ts';
import type { Interval } from '../../statistics/bootstrap.ts';
import type { GenerationItem } from './generation.ts';
import { termKey } from '../term-key.ts';

/** A difference of two methods and how many words it rests on. */
export interface PairedDifference extends Interval {
  readonly words: number;
}

/** Two methods' comparisons of the same held-out people in one fold, in any order. */
export interface PairedItems {
  readonly own: readonly GenerationItem[];
  readonly reference: readonly GenerationItem[];
}

/** RMS error in dB. */
export const rmseOf = ({ squaredErrorDb2 }: GenerationItem): number => Math.sqrt(squaredErrorDb2);

/**
 * Mean difference of two methods, person by person, and its 95 % bootstrap interval over whole words.
 * Undefined if they share no person.
 *
 * @param measure what is compared
 */
export function pairedDifference(
  examples: readonly Example[],
  folds: readonly PairedItems[],
  measure: (item: GenerationItem) => number,
): PairedDifference | undefined {
  const byTerm = new Map<string, number[]>();
  for (const { own, reference: reference } of folds) {
    const theirs = new Map(reference.map((item) => [item.exampleIndex, item]));
    for (const item of own) {
      const other = theirs.get(item.exampleIndex);
      if (other === undefined) continue;
      const key = termKey(examples[item.exampleIndex] as Example) ?? '';
      const differences = byTerm.get(key) ?? [];
      differences.push(measure(item) - measure(other));
      byTerm.set(key, differences);
    }
  }
  if (byTerm.size === 0) return undefined;
  return { words: byTerm.size, ...groupedInterval([...byTerm.values()], new Random(1)) };
}
