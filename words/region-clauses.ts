import { frequencyName } from './frequency-name.ts';
import { findRegions, type Region } from './regions.ts';

/** In dB: what is weaker is not worth a clause. */
const LEAST_DB = 0.75;
const LITTLE_DB = 2;
const MUCH_DB = 6;
const MAX_CLAUSES = 3;

/** A stretch that comes as far as this has no further end that a listener would notice. */
const LOW_END_HZ = 40;
const HIGH_END_HZ = 12_500;
/** A stretch wider than this is not "around" anything. */
const WIDE_OCTAVES = 2.5;

/**
 * What stands out in a response, strongest first, in at most three clauses: "more below 350 Hz, a slight
 * dip around 2 kHz". Empty where nothing does.
 *
 * @param gainsDb gains in dB, finite, at `frequenciesHz`
 * @param frequenciesHz from low to high
 */
export function regionClauses(gainsDb: Float64Array, frequenciesHz: Float64Array): string {
  const regions = findRegions(gainsDb, LEAST_DB).slice(0, MAX_CLAUSES);
  return sameAmountsJoined(regions.map((region) => clause(region, frequenciesHz))).join(', ');
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

function clause({ from, to, peak, peakDb }: Region, frequenciesHz: Float64Array): Clause {
  const fromHz = frequenciesHz[from] as number;
  const toHz = frequenciesHz[to] as number;
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
    place: `around ${frequencyName(frequenciesHz[peak] as number)}`,
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
