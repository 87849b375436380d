import { isHelpful } from '../evaluation/data/variants.ts';
import type { VariantFindings } from '../evaluation/data/variants.ts';
import { FEWEST_PEOPLE } from '../data/shipped-terms.ts';
import { alignedTable } from './aligned-table.ts';
import { counted, difference, fixed } from './text.ts';

/** Whether other forms of a word would help it. */
export function variants(found: VariantFindings): string[] {
  const { words, gained, newlyShipped, newlyFrequent } = found;
  return [
    '## Forms of one word',
    '',
    `Is "hardness" one more contribution to "hard"? Among English words and those without a language, ${counted(words, 'English word')} ${words === 1 ? 'has' : 'have'} other forms (by endings, research/evaluation/data/word-family.ts), which ${counted(gained, 'contribution')} taught. Merging would bring ${newlyShipped} of these words to ${FEWEST_PEOPLE} people and ${newlyFrequent} to 8.`,
    '',
    ...effects(found),
  ];
}

function effects(found: VariantFindings): string[] {
  if (found.effects.length === 0) {
    return ['No such word was taught by two people, so nothing can be measured.', ''];
  }
  return [
    'Each person who taught such a word is foretold from the others: without the other forms, with them, and with as many curves of strangers to the word. RMS error in dB, mean over people; differences are paired, with 95 % intervals of 2000 bootstrap draws of whole words; below 0 is better. Strangers are the test that counts: a mean of one or two curves gets better by any curve that is added. The shrunk mean is how words are shipped.',
    '',
    ...alignedTable(
      [
        'words of',
        'words',
        'people',
        'method',
        'apart',
        'merged',
        'with strangers',
        'merged less apart',
        'merged less strangers',
      ],
      found.effects.map((effect) => [
        `≥ ${effect.fewestPeople} people`,
        String(effect.words),
        String(effect.people),
        effect.method,
        fixed(effect.apartDb, 3),
        fixed(effect.mergedDb, 3),
        fixed(effect.strangersDb, 3),
        difference(effect.difference),
        difference(effect.againstStrangers),
      ]),
    ),
    isHelpful(found)
      ? 'All of these intervals lie below 0: merging would help with these data. The words are kept apart so far.'
      : 'Not all of these intervals lie below 0: merging does not clearly help. What the plain mean gains is no reason where strangers or shrinkage give as much. So forms are kept apart, as people said them.',
    '',
  ];
}
