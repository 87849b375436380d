import type { Example } from '../../data/example.ts';
import { rootOf } from './word-family.ts';

/** A taught curve; families need no fitted bands. */
export type Taught = Pick<Example, 'contribution' | 'curveDb'>;

/** An English word with other forms, and who taught which. */
export interface Family {
  /** Those who taught the form that most people taught in English: the word itself. */
  readonly own: readonly Taught[];
  /** Those who taught its other forms, in English or without a language. */
  readonly others: readonly Taught[];
}

/** Families of two forms or more among what is English or has no language. */
export function familiesOf(taught: readonly Taught[]): Family[] {
  const byRoot = new Map<string, Taught[]>();
  for (const one of taught) {
    const { term, language } = one.contribution;
    if (language !== 'en' && language !== '') continue;
    const root = rootOf(term);
    const members = byRoot.get(root);
    if (members === undefined) byRoot.set(root, [one]);
    else members.push(one);
  }
  return [...byRoot.values()].flatMap((members) => {
    const word = mostTaught(members);
    const isOwn = ({ contribution }: Taught): boolean =>
      contribution.language === 'en' && contribution.term === word;
    const others = members.filter((member) => !isOwn(member));
    if (word === undefined || others.length === 0) return [];
    return [{ own: members.filter(isOwn), others }];
  });
}

/** The English word that most of them taught; of equals the shortest, then the first by the alphabet. */
function mostTaught(members: readonly Taught[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { contribution } of members) {
    if (contribution.language !== 'en') continue;
    counts.set(contribution.term, (counts.get(contribution.term) ?? 0) + 1);
  }
  const ranked = [...counts].sort(
    ([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0];
}
