import { ROW_RANGES, centredResponseDb } from '../../../eq/index.ts';
import type { Example } from '../../data/example.ts';
import { targetCurveDb } from '../../data/target-curve.ts';
import { syntheticContributions } from '../synthetic-data.ts';

/** Examples without a fit, which takes its time: every row is the ranges' middle. */
export function unfittedExamples(): Example[] {
  const row = Float64Array.from(ROW_RANGES, ({ prior }) => prior);
  return syntheticContributions().map((contribution) => ({
    contribution,
    curveDb: targetCurveDb(contribution.gains),
    row,
    fitErrorDb: 0,
  }));
}

/** An example of a term whose curve is that of one gain of the third band. */
export function exampleOf(term: string, language: string, gainDb: number, id = 0): Example {
  const row = Float64Array.from(ROW_RANGES, ({ prior }, i) => (i === 6 ? gainDb : prior));
  const contribution = { id: `eq_${id}`, term, language, gains: new Float64Array(40) };
  return { contribution, curveDb: centredResponseDb(row), row, fitErrorDb: 0 };
}
