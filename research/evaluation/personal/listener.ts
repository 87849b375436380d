import { centredResponseDb, rmsDifferenceDb } from '../../../eq/index.ts';
import type { LoggedRow, Preference } from '../../../words/index.ts';
import type { Random } from '../../statistics/random.ts';

/** How well a simulated ear hears and how often it does not listen. */
export interface Ear {
  /** The difference of two distances, in dB, that it judges rightly three times in four. */
  readonly justNoticedDb: number;
  /** Share of its answers that are given at random. */
  readonly lapse: number;
}

const ANSWERS = ['bMuch', 'bBit', 'aBit', 'aMuch'] as const satisfies readonly Preference[];
/** By how much nearer "much" is said, in dB. */
const MUCH_DB = 2;
const THREE_IN_FOUR = 0.6744897501960817;

/**
 * What somebody says of two sounds who means a certain curve: the nearer one, by the RMS difference of
 * the level-free curves, as far as their ear tells.
 *
 * @param curveDb what they mean, in dB at GRID_HZ, without level
 */
export function preferenceOf(
  curveDb: Float64Array,
  a: LoggedRow,
  b: LoggedRow,
  { justNoticedDb, lapse }: Ear,
  random: Random,
): Preference {
  if (random.uniform() < lapse) return ANSWERS[random.below(ANSWERS.length)] as Preference;
  const distance = (row: LoggedRow): number => rmsDifferenceDb(centredResponseDb(row), curveDb);
  const nearer = distance(b) - distance(a) + (justNoticedDb / THREE_IN_FOUR) * random.normal();
  return ANSWERS[[-MUCH_DB, 0, MUCH_DB].filter((edge) => nearer > edge).length] as Preference;
}
