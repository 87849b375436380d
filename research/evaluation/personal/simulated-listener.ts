import { centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import type { LoggedRow } from '../../../words/index.ts';
import type { Preference } from '../../../words/personal/index.ts';
import type { Random } from '../../statistics/random.ts';

/** How finely a simulated listener hears, and how often they answer without listening. */
export interface SimulatedListener {
  /** The difference of two distances, in dB, that the listener judges rightly three times in four. */
  readonly justNoticeableDb: number;
  /** Share of the answers that are random, 0 … 1. */
  readonly lapseRate: number;
}

const ANSWERS = ['bMuch', 'bBit', 'aBit', 'aMuch'] as const satisfies readonly Preference[];
/** From this difference of distances on, in dB, the answer is "much". */
const MUCH_DB = 2;
/** The standard normal quantile at 0.75. */
const QUANTILE_75 = 0.6744897501960817;

/**
 * A simulated answer to "which of two sounds is nearer to what you mean?". The distance of a sound is the
 * RMS difference of its curve and the meant one; normal noise stands for the limits of hearing.
 *
 * @param curveDb the meant curve in dB at GRID_HZ, without level
 */
export function simulatedPreference(
  curveDb: Float64Array,
  a: LoggedRow,
  b: LoggedRow,
  { justNoticeableDb, lapseRate }: SimulatedListener,
  random: Random,
): Preference {
  if (random.uniform() < lapseRate) return ANSWERS[random.below(ANSWERS.length)] as Preference;
  const distance = (row: LoggedRow): number => rmsDifferenceDb(centredResponseDb(row), curveDb);
  const nearer = distance(b) - distance(a) + (justNoticeableDb / QUANTILE_75) * random.normal();
  return ANSWERS[[-MUCH_DB, 0, MUCH_DB].filter((edge) => nearer > edge).length] as Preference;
}
