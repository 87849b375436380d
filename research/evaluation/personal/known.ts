import type { PersonalBasis, WordPrior } from '../../../words/index.ts';
import { personalPrior } from '../../model/personal-prior.ts';
import type { TaughtWord } from '../../model/personal-prior.ts';

/** What is known of a word. */
export interface Known {
  readonly basis: PersonalBasis;
  readonly word: WordPrior;
}

/** What is known of a person's word when their own curve is left out of everything. */
export function knownWithout(
  groups: readonly TaughtWord[],
  group: TaughtWord,
  curveDb: Float64Array,
): Known {
  const rest: TaughtWord = {
    term: group.term,
    curves: group.curves.filter((curve) => curve !== curveDb),
  };
  const others = groups.map((other) => (other === group ? rest : other));
  const { words, ...basis } = personalPrior(others, [rest]);
  return { basis, word: words.get(group.term) as WordPrior };
}

/** What is known of a word when all of its people are left out. */
export function knownWithoutWord(groups: readonly TaughtWord[], group: TaughtWord): Known {
  const basis = personalPrior(
    groups.filter((other) => other !== group),
    [],
  );
  return { basis, word: { ...basis.untaught, term: group.term } };
}
