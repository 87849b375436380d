import type { WordModel } from '../../words/model-folder.ts';
import { architecture } from './architecture.ts';
import type { EvaluationResults } from './evaluation-results.ts';
import { fitErrors } from './fit-errors.ts';
import { interpolationFlow } from './interpolation-flow.ts';
import type { NetworkWidths } from './network-widths.ts';
import { semanticMap } from './semantic-map.ts';
import { termSheet } from './term-sheet.ts';
import { trainingCurves } from './training-curves.ts';

/** The ends of the walk that is drawn. */
const FROM = 'warm';
const TO = 'bright';

/** What came of a figure: its SVG, or why there is none. */
export type Drawing =
  | { readonly file: string; readonly svg: string }
  | { readonly file: string; readonly skipped: string };

/** All figures of a model and of what was measured of it. Same input, same bytes. */
export function drawFigures(
  model: WordModel,
  widths: NetworkWidths,
  results: EvaluationResults,
): Drawing[] {
  const { terms } = model.vocabulary;
  const from = terms.find(({ term }) => term === FROM);
  const to = terms.find(({ term }) => term === TO);
  const { spreads, history, fits } = results;
  return [
    { file: 'architecture.svg', svg: architecture(model, widths) },
    { file: 'semantic-map.svg', svg: semanticMap(model) },
    from === undefined || to === undefined
      ? { file: 'interpolation-flow.svg', skipped: `the vocabulary lacks "${FROM}" or "${TO}"` }
      : { file: 'interpolation-flow.svg', svg: interpolationFlow(model, from, to) },
    history === undefined
      ? { file: 'training-curves.svg', skipped: lacking('history') }
      : { file: 'training-curves.svg', svg: trainingCurves(history) },
    spreads === undefined
      ? { file: 'term-sheet.svg', skipped: lacking('spreads') }
      : { file: 'term-sheet.svg', svg: termSheet(model, spreads) },
    fits === undefined
      ? { file: 'fit-errors.svg', skipped: lacking('fits') }
      : { file: 'fit-errors.svg', svg: fitErrors(fits) },
  ];
}

function lacking(key: string): string {
  return `docs/evaluation.json has no "${key}"; npm run evaluate -- --data FOLDER makes it`;
}
