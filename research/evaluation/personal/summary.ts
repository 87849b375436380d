import { rmsDifferenceDb } from '../../../eq/index.ts';
import { meanPairwiseCorrelation } from '../../model/agreement.ts';
import { average, median } from '../../statistics/quantiles.ts';

/** How near a curve is to the one that a person means. */
export interface Nearness {
  /** RMS difference in dB. */
  readonly errorDb: number;
  /** Correlation of the two shapes. */
  readonly correlation: number;
}

/** The nearness of two curves in dB at GRID_HZ, without level. */
export function nearness(madeDb: Float64Array, meantDb: Float64Array): Nearness {
  return {
    errorDb: rmsDifferenceDb(madeDb, meantDb),
    correlation: meanPairwiseCorrelation([madeDb, meantDb]),
  };
}

/** How near a person's sound was before the first answer, after three and after six. */
export interface Course {
  readonly start: Nearness;
  readonly after3: Nearness;
  readonly after6: Nearness;
}

/** The nearness of many people's sounds. */
export interface NearnessSummary {
  /** RMS error in dB. */
  readonly mean: number;
  readonly median: number;
  /** Mean correlation. */
  readonly r: number;
}

export interface CourseSummary {
  readonly start: NearnessSummary;
  readonly after: { readonly '3': NearnessSummary; readonly '6': NearnessSummary };
  /** Share of people whose sound is farther off after six answers than before. */
  readonly worse: number;
}

export function courseSummary(courses: readonly Course[]): CourseSummary {
  return {
    start: nearnessSummary(courses.map(({ start }) => start)),
    after: {
      '3': nearnessSummary(courses.map(({ after3 }) => after3)),
      '6': nearnessSummary(courses.map(({ after6 }) => after6)),
    },
    worse: average(courses.map(({ start, after6 }) => Number(after6.errorDb > start.errorDb))),
  };
}

export function nearnessSummary(all: readonly Nearness[]): NearnessSummary {
  const errors = all.map(({ errorDb }) => errorDb);
  return {
    mean: average(errors),
    median: median(errors),
    r: average(all.map(({ correlation }) => correlation)),
  };
}
