import type { Contribution } from './contribution.ts';
import { fitBands } from './fit.ts';
import type { FitOptions } from './fit.ts';
import { groupByTerm } from './shipped-terms.ts';
import type { TermGroup } from './shipped-terms.ts';
import { nominalCurveDb, targetCurveDb } from './target-curve.ts';

/** A contribution as training sees it. */
export interface Example {
  readonly contribution: Contribution;
  /** Target curve in dB at GRID_HZ, without level. */
  readonly curveDb: Float64Array;
  /** The five bands fitted to it. */
  readonly row: Float64Array;
  /** RMS difference between the bands' response and the curve, in dB. */
  readonly fitErrorDb: number;
}

/**
 * Fits five bands to each contribution.
 *
 * @param onProgress gets the number done so far
 * @param options how; a level that is kept is the nominal curve's
 */
export function toExamples(
  contributions: readonly Contribution[],
  onProgress: (done: number) => void = () => undefined,
  options: FitOptions = {},
): Example[] {
  return contributions.map((contribution, index) => {
    const curveDb = targetCurveDb(contribution.gains);
    const wanted = options.level === 'kept' ? nominalCurveDb(contribution.gains) : curveDb;
    const { row, rmseDb } = fitBands(wanted, options);
    onProgress(index + 1);
    return { contribution, curveDb, row, fitErrorDb: rmseDb };
  });
}

/** Examples by term and language, where a language is known. */
export function byTerm(examples: readonly Example[]): TermGroup<Example>[] {
  return groupByTerm(examples, ({ contribution }) => contribution);
}
