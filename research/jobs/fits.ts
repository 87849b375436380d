import type { Contribution, Example } from '../index.ts';
import { toExamples } from '../data/example.ts';
import { wobbled } from '../evaluation/data/fit-statistics.ts';
import { fitBands } from '../data/fit.ts';
import { Random } from '../statistics/random.ts';
import { nominalCurveDb, targetCurveDb } from '../data/target-curve.ts';
import type { FitKind } from './fit-kind.ts';
import { fileOf } from './job.ts';
import { readResult } from './work-folder.ts';

/** The rows of one way to fit, in the contributions' order. */
export interface Fits {
  readonly rows: readonly (readonly number[])[];
  readonly errorsDb: readonly number[];
  /** The rows of the curves after a small disturbance. */
  readonly wobbledRows: readonly (readonly number[])[];
}

const WOBBLE_SEED = 1;

export function makeFits(contributions: readonly Contribution[], kind: FitKind): Fits {
  const examples = toExamples(contributions, undefined, kind);
  const random = new Random(WOBBLE_SEED);
  return {
    rows: examples.map(({ row }) => Array.from(row)),
    errorsDb: examples.map(({ fitErrorDb }) => fitErrorDb),
    wobbledRows: contributions.map(({ gains }) => {
      const curveDb = kind.level === 'kept' ? nominalCurveDb(gains) : targetCurveDb(gains);
      return Array.from(fitBands(wobbled(curveDb, random), kind).row);
    }),
  };
}

/** What the work folder holds of a way to fit; undefined where it has to be made. */
export function readFits(work: string, kind: FitKind): Promise<Fits | undefined> {
  return readResult<Fits>(work, fileOf({ kind: 'fit', fit: kind }), kind);
}

/** Contributions with rows that were fitted before. */
export function examplesOf(contributions: readonly Contribution[], fits: Fits): Example[] {
  return contributions.map((contribution, i) => ({
    contribution,
    curveDb: targetCurveDb(contribution.gains),
    row: Float64Array.from(fits.rows[i] as readonly number[]),
    fitErrorDb: fits.errorsDb[i] as number,
  }));
}
