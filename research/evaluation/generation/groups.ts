import type { Example } from '../../data/example.ts';
import type { GenerationItem } from './generation.ts';
import { FEWEST_FOR_FREQUENT, englishTerms, termKey } from '../term-key.ts';

/** Which held-out curves are looked at together. */
export const GROUPS = ['all', 'one', 'few', 'some', 'many', 'frequent'] as const;
export type Group = (typeof GROUPS)[number];

/** What a table calls each of them. */
export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  all: 'all',
  one: '1 example',
  few: '2–3 examples',
  some: '4–7 examples',
  many: '8 and more examples',
  frequent: 'English words that 8 or more people taught',
};

/** How many examples of the word a method learned from, within. */
const LEARNED_FROM: Partial<Record<Group, readonly [number, number]>> = {
  all: [1, Infinity],
  one: [1, 1],
  few: [2, 3],
  some: [4, 7],
  many: [8, Infinity],
};

/** Tells which held-out curves belong to a group. */
export function memberOf(
  group: Group,
  examples: readonly Example[],
): (item: GenerationItem) => boolean {
  const range = LEARNED_FROM[group];
  if (range !== undefined) {
    return ({ learnedFrom }) => learnedFrom >= range[0] && learnedFrom <= range[1];
  }
  const frequent = englishTerms(examples, FEWEST_FOR_FREQUENT);
  return ({ exampleIndex }) => frequent.has(termKey(examples[exampleIndex] as Example) ?? '');
}
