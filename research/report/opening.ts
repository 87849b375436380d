import type { Findings } from '../evaluation/findings.ts';
import { fixed, list, table } from './text.ts';

/** What was measured how, and the promised numbers. */
export function opening(findings: Findings): string[] {
  const { protocol, data, model, bounds } = findings;
  const missed = bounds.filter(({ isMet }) => !isMet).length;
  return [
    '# Evaluation',
    '',
    `Made by \`npm run evaluate -- --data FOLDER\`; do not edit by hand. The same data and settings give the same file but for the section "Sizes and times". The model that ships is \`${model}\`.`,
    '',
    ...(protocol.isQuick
      ? ['**A quick run: it shows that everything works. Its numbers mean nothing.**', '']
      : []),
    ...(protocol.only.length > 0
      ? [`**Only a part was computed: ${list(protocol.only)}.**`, '']
      : []),
    `${data.contributions} contributions: ${data.english} English, ${data.spanish} Spanish, ${data.withoutLanguage} without language; ${data.terms} words with a language. ${data.frequentTerms} English words were taught by 8 or more people (${data.frequentContributions} contributions).`,
    '',
    `Everything called held out comes from ${protocol.folds}-fold cross-validation: the people of each word are dealt out over ${protocol.folds} folds, a method learns from all folds but one, normalisation and shrinkage included, and is measured on that one. A contribution without language counts as a word of its own. Seeds: ${list(protocol.seeds)} for everything in the main tables, ${list(protocol.ablationSeeds)} alone for the ablations; a seed decides the folds and the training. Curves are nominal ones (5 times the shape brought to −1 … 1, in dB) at 40 frequencies from 20 Hz to 20 kHz, without level.`,
    '',
    '## Promised and measured',
    '',
    `${bounds.length - missed} of ${bounds.length} are met.`,
    '',
    ...table(
      ['', 'promised', 'measured', ''],
      bounds.map(({ name, relation, bound, measured, isMet }) => [
        name,
        `${relation} ${String(bound).replace('-', '−')}`,
        fixed(measured, Number.isInteger(measured) ? 0 : 3),
        measured === undefined ? 'not measured' : isMet ? 'met' : '**missed**',
      ]),
    ),
  ];
}
