import type { Contribution } from '../data/contribution.ts';
import { toExamples } from '../data/example.ts';
import type { Example } from '../data/example.ts';
import { wobbled } from '../evaluation/data/fit-statistics.ts';
import { fitBands } from '../data/fit.ts';
import { Random } from '../statistics/random.ts';
import { nominalCurveDb, targetCurveDb } from '../data/target-curve.ts';
import type { FitKind } from './fit-kind.ts';
import { fileOf } from './job.ts';
import { readResult } from './work-folder.ts';

/** The rows of one kind of fit, in the contributions' order. */
export interface Fits {
  readonly rows: readonly (readonly number[])[];
  readonly errorsDb: readonly number[];
  /** The rows of the curves after a small disturbance. */
  readonly wobbledRows: readonly (readonly number[])[];
}

const WOBBLE_SEED = 1;

/** Fits every contribution, as it is and with a small disturbance. */
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

/** The fits of one kind in the work folder; undefined if they have to be made. */
export function readFits(work: string, kind: FitKind): Promise<Fits | undefined> {
  return readResult<Fits>(work, fileOf({ kind: 'fit', fit: kind }), kind);
}

/** Examples made of contributions and their fitted rows. */
export function examplesOf(contributions: readonly Contribution[], fits: Fits): Example[] {
  return contributions.map((contribution, i) => ({
    contribution,
    curveDb: targetCurveDb(contribution.gains),
    row: Float64Array.from(fits.rows[i] as readonly number[]),
    fitErrorDb: fits.errorsDb[i] as number,
  }));
}
