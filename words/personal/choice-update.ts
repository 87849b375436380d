import { dot } from '../../eq/index.ts';
import { coordinatesOf, covarianceTimes, meanProduct, movedBelief } from './belief.ts';
import type { Belief } from './belief.ts';
import { normalDensity, normalShare } from './normal.ts';
import { meaningOf } from './preference.ts';
import type { Preference } from './preference.ts';
import type { PersonalBasis } from './prior.ts';
import { trace } from './symmetric.ts';

/**
 * The difference of two distances, in dB, that is heard correctly three times in four. It is not measured
 * on people; simulations learn well with ears from half to twice as good.
 */
const JUST_NOTICED_DB = 1.5;
const THREE_IN_FOUR = 0.6744897501960817;
const EAR_VARIANCE_DB2 = (JUST_NOTICED_DB / THREE_IN_FOUR) ** 2;

/** Share of answers that tell nothing, such as a press of the wrong button. */
export const LAPSE = 0.1;

/**
 * How much nearer A is than B, in dB, as a linear function of the coordinates z: slope · z - offset.
 *
 * The difference of the squared distances is linear in z, except for the part that no axis reaches. It is
 * divided by the sum of the distances, which is estimated.
 */
export interface NearerLine {
  readonly slope: Float64Array;
  readonly offset: number;
}

/**
 * The line of two sounds.
 *
 * @param aDb deviation of the sound A from the word's mean, in dB at GRID_HZ
 * @param bDb the same of B
 */
export function nearerLine(
  basis: PersonalBasis,
  belief: Belief,
  aDb: Float64Array,
  bDb: Float64Array,
): NearerLine {
  const a = coordinatesOf(basis, aDb);
  const b = coordinatesOf(basis, bDb);
  const unknown = trace(belief.covariance) + basis.residualDb2;
  const distance = (at: Float64Array, db: Float64Array): number => {
    const away = dot(at, at);
    const gap = at.reduce((sum, x, i) => sum + (x - (belief.mean[i] as number)) ** 2, 0);
    return Math.sqrt(gap + unknown + Math.max(0, meanProduct(db, db) - away));
  };
  const sum = distance(a, aDb) + distance(b, bDb);
  return {
    slope: a.map((x, i) => (2 * (x - (b[i] as number))) / sum),
    offset: (meanProduct(aDb, aDb) - meanProduct(bDb, bDb)) / sum,
  };
}

/** The belief after an answer, with the likelihood of that answer. */
interface ChoiceOutcome {
  readonly belief: Belief;
  /** 0 … 1. */
  readonly likelihood: number;
}

/**
 * The belief after an answer, by moment matching in closed form. A surprising answer may widen the belief;
 * after any answer its covariance stays positive definite.
 *
 * @param offersSame whether "no difference" was a possible answer
 */
export function afterChoice(
  belief: Belief,
  line: NearerLine,
  preference: Preference,
  offersSame = false,
): ChoiceOutcome {
  const { fromDb, toDb, answers } = meaningOf(preference, offersSame);
  const along = covarianceTimes(belief, line.slope);
  const spread = Math.sqrt(EAR_VARIANCE_DB2 + dot(line.slope, along));
  const nearer = dot(line.slope, belief.mean) - line.offset;
  const low = (fromDb - nearer) / spread;
  const high = (toDb - nearer) / spread;
  const weighted = (x: number): number => (Number.isFinite(x) ? x * normalDensity(x) : 0);
  const likelihood = LAPSE / answers + (1 - LAPSE) * shareBetween(low, high);
  const first = ((1 - LAPSE) * (normalDensity(low) - normalDensity(high))) / likelihood;
  const second = ((1 - LAPSE) * (weighted(low) - weighted(high))) / likelihood - first * first;
  return { belief: movedBelief(belief, along, first / spread, second / spread ** 2), likelihood };
}

/** Share of the standard normal distribution between two values, equally exact on both sides of 0. */
function shareBetween(low: number, high: number): number {
  return low > 0 ? normalShare(-low) - normalShare(-high) : normalShare(high) - normalShare(low);
}
