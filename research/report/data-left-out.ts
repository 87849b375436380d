import { LANGUAGE_CORRECTIONS, WORDS_LEFT_OUT } from '../data/corrections.ts';
import type { DataFindings } from '../evaluation/data/data-findings.ts';
import { FEWEST_PEOPLE } from '../data/shipped-terms.ts';
import { alignedTable } from './aligned-table.ts';
import { counted } from './text.ts';

/** What the vocabulary leaves out, and what is read otherwise than the data have it. */
export function leftOut({ tooFew, leftOut: words, byLanguage }: DataFindings): string[] {
  const withoutLanguage = byLanguage.find(({ language }) => language === '')?.contributions ?? 0;
  return [
    '## What is left out',
    '',
    'Left out of the vocabulary, that is; the network learns from all curves.',
    '',
    `- Words of fewer than ${FEWEST_PEOPLE} people (${counted(tooFew.terms, 'word')}, ${counted(tooFew.contributions, 'contribution')}) are not shipped: the curve of such a word, however shrunk, would be nearly somebody’s own.`,
    `- Contributions without a language (${withoutLanguage}) belong to no word.`,
    '- A word that both languages write alike stands once, in the language that comes first: English.',
    `- Words that say nothing about a sound, by the table below. ${counted(words, 'such word')} would be shipped otherwise.`,
    '',
    ...alignedTable(['word', 'left out because it is'], [...WORDS_LEFT_OUT], 'texts'),
    'Languages that the data give wrongly:',
    '',
    ...alignedTable(
      ['word', 'read as', 'because it is'],
      LANGUAGE_CORRECTIONS.map(({ term, language, reason }) => [term, language, reason]),
      'texts',
    ),
  ];
}
