import type { Example } from '../../data/example.ts';
import { Random } from '../../statistics/random.ts';
import { groupedInterval } from '../../statistics/bootstrap.ts';
import type { Interval } from '../../statistics/bootstrap.ts';
import { generationScore } from './generation.ts';
import type { GenerationItem, GenerationScore } from './generation.ts';
import { GROUPS, memberOf } from './groups.ts';
import type { Group } from './groups.ts';
import { termKey } from '../term-key.ts';

/** A method's comparisons under each seed. */
export type ItemsBySeed = ReadonlyMap<number, readonly GenerationItem[]>;

/** How a method predicts the curves of a group, and how much better than another method. */
export interface GroupFindings extends GenerationScore {
  /** Lowest and highest mean RMS error of a seed, in dB. */
  readonly rmseOfSeedsDb: readonly [number, number];
  /** Difference of the RMS errors, in dB, to each method it is held against: below 0 is better. */
  readonly against: Readonly<Record<string, Interval>>;
}

export type GenerationFindings = Partial<Record<Group, GroupFindings>>;

/**
 * Sums up a method's comparisons.
 *
 * Differences are paired: the same held-out person, the same seed. Their intervals draw words with all
 * their people, for a word's people are predicted by one curve.
 *
 * @param references the methods it is held against, under the same seeds or more
 */
export function generationFindings(
  examples: readonly Example[],
  own: ItemsBySeed,
  references: ReadonlyMap<string, ItemsBySeed>,
): GenerationFindings {
  const findings: GenerationFindings = {};
  for (const group of GROUPS) {
    const isMember = memberOf(group, examples);
    const bySeed = [...own].map(([seed, items]) => ({ seed, items: items.filter(isMember) }));
    const score = generationScore(bySeed.flatMap(({ items }) => items));
    if (score === undefined) continue;
    const seeds = bySeed.flatMap(({ items }) => generationScore(items)?.rmseDb ?? []);
    const against: Record<string, Interval> = {};
    for (const [name, reference] of references) {
      const groups = differencesByTerm(examples, bySeed, reference);
      if (groups.length > 0) against[name] = groupedInterval(groups, new Random(1));
    }
    findings[group] = {
      ...score,
      rmseOfSeedsDb: [Math.min(...seeds), Math.max(...seeds)],
      against,
    };
  }
  return findings;
}

function differencesByTerm(
  examples: readonly Example[],
  own: readonly { readonly seed: number; readonly items: readonly GenerationItem[] }[],
  reference: ItemsBySeed,
): number[][] {
  const byTerm = new Map<string, number[]>();
  for (const { seed, items } of own) {
    const theirs = new Map(reference.get(seed)?.map((item) => [item.exampleIndex, item]));
    for (const { exampleIndex, squaredErrorDb2 } of items) {
      const other = theirs.get(exampleIndex);
      if (other === undefined) continue;
      const key = termKey(examples[exampleIndex] as Example) ?? '';
      const differences = byTerm.get(key) ?? [];
      differences.push(Math.sqrt(squaredErrorDb2) - Math.sqrt(other.squaredErrorDb2));
      byTerm.set(key, differences);
    }
  }
  return [...byTerm.values()];
}
