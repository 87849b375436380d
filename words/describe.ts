import {
  MAX_FREQUENCY_HZ,
  ROW_LENGTH,
  analogResponseDb,
  logFrequenciesHz,
  rowToBands,
  writeEffectiveRow,
} from '../eq/index.ts';
import { frequencyName } from './frequency-name.ts';
import { findRegions, type Region } from './regions.ts';

/** In dB: below the first nothing is heard to change, below the second it is not worth a clause. */
const INAUDIBLE_DB = 0.1;
const LEAST_DB = 0.75;
const LITTLE_DB = 2;
const MUCH_DB = 6;
const MAX_CLAUSES = 3;

/** Ten octaves, 12 points each: finer than the names of frequencies. */
const FREQUENCIES_HZ = logFrequenciesHz(121);
/** A stretch that comes as far as this has no further end that a listener would notice. */
const LOW_END_HZ = 40;
const HIGH_END_HZ = 12_500;
/** A stretch wider than this is not "around" anything. */
const WIDE_OCTAVES = 2.5;

/**
 * A sentence that says what a band row does to a sound, strongest first, in at most three clauses:
 * "More below 350 Hz, a slight dip around 2 kHz." It goes by the bands' summed response, so bands
 * that undo each other are not mentioned. A gain that is no number counts as 0.
 *
 * @param row 15 numbers from `offset` on: gainDb, log2(frequencyHz), log2(q) for each slot
 */
export function describeRow(row: ArrayLike<number>, offset = 0): string {
  const limited = Float64Array.from({ length: ROW_LENGTH }, (_, k) => row[offset + k] ?? NaN);
  writeEffectiveRow(limited, 0, 1, Math.log2(MAX_FREQUENCY_HZ), limited);
  const gainsDb = analogResponseDb(rowToBands(limited), FREQUENCIES_HZ).map(roundEvenly);
  if (gainsDb.every((gainDb) => Math.abs(gainDb) < INAUDIBLE_DB)) return 'Flat: nothing changes.';
  const regions = findRegions(gainsDb, LEAST_DB).slice(0, MAX_CLAUSES);
  if (regions.length === 0) return 'Almost flat: hardly anything changes.';
  const sentence = sameAmountsJoined(regions.map(clause)).join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** To a millionth of a dB, alike on both sides of 0, so that no word hangs on a last bit. */
function roundEvenly(gainDb: number): number {
  return (Math.sign(gainDb) * Math.round(Math.abs(gainDb) * 1e6)) / 1e6;
}

interface Clause {
  /** "much more", "a slight dip". */
  readonly amount: string;
  /** "below 350 Hz", "around 3 kHz". */
  readonly place: string;
  /** Orders places from low to high. */
  readonly from: number;
}

/** Words for up to LITTLE_DB, up to MUCH_DB and beyond. */
const SIZES = [
  { ofAmount: 'a little ', ofBump: 'a slight ' },
  { ofAmount: '', ofBump: 'a ' },
  { ofAmount: 'much ', ofBump: 'a strong ' },
] as const;

function clause({ from, to, peak, peakDb }: Region): Clause {
  const fromHz = FREQUENCIES_HZ[from] as number;
  const toHz = FREQUENCIES_HZ[to] as number;
  const openBelow = fromHz <= LOW_END_HZ;
  const openAbove = toHz >= HIGH_END_HZ;
  const strengthDb = Math.abs(peakDb);
  const size = SIZES[strengthDb < LITTLE_DB ? 0 : strengthDb < MUCH_DB ? 1 : 2];

  const amount = `${size.ofAmount}${peakDb > 0 ? 'more' : 'less'}`;
  if (openBelow && openAbove) return { from, amount, place: 'everywhere' };
  if (openBelow) return { from, amount, place: `below ${frequencyName(toHz)}` };
  if (openAbove) return { from, amount, place: `above ${frequencyName(fromHz)}` };
  if (Math.log2(toHz / fromHz) > WIDE_OCTAVES) {
    return { from, amount, place: `from ${frequencyName(fromHz)} to ${frequencyName(toHz)}` };
  }
  return {
    from,
    amount: `${size.ofBump}${peakDb > 0 ? 'lift' : 'dip'}`,
    place: `around ${frequencyName(FREQUENCIES_HZ[peak] as number)}`,
  };
}

/** "less above 8 kHz", "less below 100 Hz" are "less below 100 Hz and above 8 kHz". */
function sameAmountsJoined(clauses: readonly Clause[]): string[] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const group = groups.at(-1);
    if (group?.[0]?.amount === clause.amount) group.push(clause);
    else groups.push([clause]);
  }
  return groups.map((group) => {
    const places = group.sort((a, b) => a.from - b.from).map(({ place }) => place);
    const last = places.pop() ?? '';
    const joined = places.length === 0 ? last : `${places.join(', ')} and ${last}`;
    return `${group[0]?.amount ?? ''} ${joined}`;
  });
}
