import {
  BAND_COUNT,
  GAIN_DB,
  LOG2_FREQUENCY_HZ,
  LOG2_Q,
  NUMBERS_PER_BAND,
  ROW_LENGTH,
  GRID_SIZE,
  centredResponseDb,
} from '../../eq/index.ts';
import type { Term } from '../../words/index.ts';
import type { Example } from '../data/example.ts';
import { byTerm } from '../data/example.ts';
import { harrellDavisWeights } from '../statistics/harrell-davis.ts';
import { meanOf } from '../statistics/shrinkage.ts';

/**
 * How people lie around a term's curve: four curves in dB at GRID_HZ, without level. Half of the people
 * lie between `lowMid` and `highMid` at any one frequency, eight in ten between `low` and `high`.
 */
export interface TermSpread {
  readonly term: string;
  readonly language: string;
  /** People who taught it. */
  readonly count: number;
  /** 10 % of the people lie below. */
  readonly low: readonly number[];
  /** 25 % lie below. */
  readonly lowMid: readonly number[];
  /** 25 % lie above. */
  readonly highMid: readonly number[];
  /** 10 % lie above. */
  readonly high: readonly number[];
}

/** Which share of the people lies below each of the four curves. */
const SHARES = { low: 0.1, lowMid: 0.25, highMid: 0.75, high: 0.9 } as const;
type Part = keyof typeof SHARES;

/** People from whom on a term's own quartiles are drawn, and its own outer tenths. */
export const FEWEST_FOR_QUARTILES = 8;
export const FEWEST_FOR_TENTHS = 16;
/** People whom the common spread must rest on. */
export const FEWEST_FOR_COMMON = 16;

const ROUNDED_TO_DB = 0.05;

/**
 * The spread of each term's people.
 *
 * No person's curve can be read back:
 * - A term of fewer than 8 people gets the curve that ships, which is public, and around it the common
 *   spread: quantiles of how all people of all terms stand off their own term. Its own people enter that
 *   as a few among hundreds.
 * - From 8 people on the quartiles are its own, from 16 on the outer tenths too; between, the outer
 *   tenths stand as far outside the quartiles as they do in the common spread. Ordinary quantiles could
 *   be one person's curve, if people keep their order from bass to treble. Harrell and Davis's are
 *   means of everybody's values, no one's weight above 0.37, and four such means are fewer than the
 *   eight curves that one would have to solve for.
 * - All are smoothed over neighbouring frequencies and rounded to 0.05 dB.
 *
 * @param examples everything that was taught; what has no language is passed over
 * @param terms the vocabulary
 * @throws {RangeError} if fewer than 16 people share a term: their spread could be read
 */
export function termSpreads(examples: readonly Example[], terms: readonly Term[]): TermSpread[] {
  const groups = byTerm(examples);
  const common = commonSpread(groups.map(({ members }) => members.map(({ curveDb }) => curveDb)));
  return terms.map(({ term, language, bands }) => {
    const own = groups.find((group) => group.term === term && group.language === language);
    const curves = (own?.members ?? []).map(({ curveDb }) => curveDb);
    const spread = ownSpread(curves, common, shippedCurveDb(bands));
    return {
      term,
      language,
      count: curves.length,
      low: rounded(spread.low),
      lowMid: rounded(spread.lowMid),
      highMid: rounded(spread.highMid),
      high: rounded(spread.high),
    };
  });
}

type Quantiles = Readonly<Record<Part, Float64Array>>;

function ownSpread(
  curves: readonly Float64Array[],
  common: Quantiles,
  shippedDb: Float64Array,
): Quantiles {
  if (curves.length < FEWEST_FOR_QUARTILES) {
    return eachPart((part) => sum(shippedDb, common[part], 1));
  }
  if (curves.length >= FEWEST_FOR_TENTHS) return eachPart((part) => quantileCurve(curves, SHARES[part]));
  const lowMid = quantileCurve(curves, SHARES.lowMid);
  const highMid = quantileCurve(curves, SHARES.highMid);
  return {
    low: sum(lowMid, sum(common.low, common.lowMid, -1), 1),
    lowMid,
    highMid,
    high: sum(highMid, sum(common.high, common.highMid, -1), 1),
  };
}

/** Quantiles of how people stand off the mean of their term. */
function commonSpread(groups: readonly (readonly Float64Array[])[]): Quantiles {
  const deviations = groups.flatMap((curves) => {
    if (curves.length < 2) return [];
    const mean = meanOf(curves);
    // People are nearer to a mean that they are part of than to what it stands for.
    const scale = Math.sqrt(curves.length / (curves.length - 1));
    return curves.map((curve) => curve.map((db, i) => scale * (db - (mean[i] as number))));
  });
  if (deviations.length < FEWEST_FOR_COMMON) {
    throw new RangeError(
      `the spread of people needs ${FEWEST_FOR_COMMON} people of shared terms, not ${deviations.length}`,
    );
  }
  return eachPart((part) => quantileCurve(deviations, SHARES[part]));
}

/** At each frequency the value below which a share of the curves lies, smoothed. */
function quantileCurve(curves: readonly Float64Array[], share: number): Float64Array {
  const weights = harrellDavisWeights(curves.length, share);
  const raw = Float64Array.from({ length: GRID_SIZE }, (_, i) => {
    const values = Float64Array.from(curves, (curve) => curve[i] as number).sort();
    return values.reduce((total, value, rank) => total + value * (weights[rank] as number), 0);
  });
  return raw.map((value, i) => ((raw[i - 1] ?? value) + 2 * value + (raw[i + 1] ?? value)) / 4);
}

/** The curve of bands as the vocabulary holds them: gainDb, frequencyHz, q for each band. */
function shippedCurveDb(bands: readonly number[]): Float64Array {
  const row = new Float64Array(ROW_LENGTH);
  for (let band = 0; band < BAND_COUNT; band++) {
    const at = band * NUMBERS_PER_BAND;
    row[at + GAIN_DB] = bands[at] ?? NaN;
    row[at + LOG2_FREQUENCY_HZ] = Math.log2(bands[at + 1] ?? NaN);
    row[at + LOG2_Q] = Math.log2(bands[at + 2] ?? NaN);
  }
  return centredResponseDb(row);
}

function eachPart(make: (part: Part) => Float64Array): Quantiles {
  return {
    low: make('low'),
    lowMid: make('lowMid'),
    highMid: make('highMid'),
    high: make('high'),
  };
}

function sum(a: Float64Array, b: Float64Array, weight: number): Float64Array {
  return a.map((value, i) => value + weight * (b[i] as number));
}

function rounded(curve: Float64Array): number[] {
  return Array.from(
    curve,
    (db) => Number((Math.round(db / ROUNDED_TO_DB) * ROUNDED_TO_DB).toFixed(2)) + 0,
  );
}
