import type { PersonalBasis, WordPrior } from '../../../words/index.ts';
import { personalPrior } from '../../model/personal-prior.ts';
import type { TaughtWord } from '../../model/personal-prior.ts';

/** A word's prior, made without some of the people who taught it. */
export interface HeldOutPrior {
  readonly basis: PersonalBasis;
  readonly word: WordPrior;
}

/** The prior of a person's word, made without that person's curve. */
export function priorWithoutPerson(
  groups: readonly TaughtWord[],
  group: TaughtWord,
  curveDb: Float64Array,
): HeldOutPrior {
  const rest: TaughtWord = {
    term: group.term,
    curves: group.curves.filter((curve) => curve !== curveDb),
  };
  const others = groups.map((other) => (other === group ? rest : other));
  const { words, ...basis } = personalPrior(others, [rest]);
  return { basis, word: words.get(group.term) as WordPrior };
}

/** The prior of a word, made without everyone who taught it. */
export function priorWithoutWord(groups: readonly TaughtWord[], group: TaughtWord): HeldOutPrior {
  const basis = personalPrior(
    groups.filter((other) => other !== group),
    [],
  );
  return { basis, word: { ...basis.untaught, term: group.term } };
}
