import { byTerm } from '../../data/example.ts';
import type { Example } from '../../data/example.ts';
import { CHOICES, chosenItems } from './choices.ts';
import type { GenerationItem } from '../generation/generation.ts';
import { SenseFinder, curveSpreadOf } from './senses.ts';
import { FEWEST_FOR_FREQUENT, englishTerms, termKey } from '../term-key.ts';

/** What one fold tells of words on which people split: English words of 8 people and more. */
export interface SenseFold {
  /** Held-out people against what they would choose, by the choices' names. */
  readonly choices: Readonly<Record<string, readonly GenerationItem[]>>;
  /** Keys of the words of which a split was looked for among the training people, and was found. */
  readonly tried: readonly string[];
  readonly split: readonly string[];
}

/** Looks for senses among the training people and offers them to those of the held-out fold. */
export function evaluateSenses(
  examples: readonly Example[],
  train: readonly number[],
  heldOut: readonly number[],
): SenseFold {
  const frequent = englishTerms(examples, FEWEST_FOR_FREQUENT);
  const isFrequent = (index: number): boolean =>
    frequent.has(termKey(examples[index] as Example) ?? '');
  const asked = heldOut.filter(isFrequent);
  const learned = train.map((index) => examples[index] as Example);
  const words = byTerm(learned).flatMap(({ term, language, members }) => {
    const key = `${language} ${term}`;
    return frequent.has(key) ? [{ key, curves: members.map(({ curveDb }) => curveDb) }] : [];
  });
  if (words.length === 0) return { choices: {}, tried: [], split: [] };
  const senses = new SenseFinder(curveSpreadOf(learned));
  return {
    choices: Object.fromEntries(
      CHOICES.map((choice) => [choice.name, chosenItems(choice, examples, train, asked)]),
    ),
    tried: words.map(({ key }) => key),
    split: words
      .filter(({ curves }) => senses.supportedSplit(curves) !== undefined)
      .map(({ key }) => key),
  };
}
