import { findRegions, type Region } from './regions.ts';
import type { Wording } from './wording.ts';

/** In dB: a weaker region gets no clause. */
const LEAST_DB = 0.75;
const LITTLE_DB = 2;
const MUCH_DB = 6;
const MAX_CLAUSES = 3;

/** A region that reaches beyond these frequencies has no end that a listener would notice. */
const LOW_END_HZ = 40;
const HIGH_END_HZ = 12_500;
/** A wider region is not "around" a frequency. */
const WIDE_OCTAVES = 2.5;

/**
 * The strongest regions of a response, in at most three clauses: "more below 350 Hz, a slight dip around
 * 2 kHz". Empty for a response without regions.
 *
 * @param gainsDb gains in dB, finite, at `frequenciesHz`
 * @param frequenciesHz from low to high
 */
export function regionClauses(
  gainsDb: Float64Array,
  frequenciesHz: Float64Array,
  wording: Wording,
): string {
  const regions = findRegions(gainsDb, LEAST_DB).slice(0, MAX_CLAUSES);
  const clauses = regions.map((region) => clause(region, frequenciesHz, wording));
  return sameAmountsJoined(clauses, wording).join(', ');
}

interface Clause {
  /** "much more", "a slight dip". */
  readonly amount: string;
  /** "below 350 Hz", "around 3 kHz". */
  readonly range: string;
  /** Index of the lower end, by which ranges are ordered. */
  readonly from: number;
}

function clause(
  { from, to, peak, peakDb }: Region,
  frequenciesHz: Float64Array,
  wording: Wording,
): Clause {
  const fromHz = frequenciesHz[from] as number;
  const toHz = frequenciesHz[to] as number;
  const openBelow = fromHz <= LOW_END_HZ;
  const openAbove = toHz >= HIGH_END_HZ;
  const strengthDb = Math.abs(peakDb);
  const size = strengthDb < LITTLE_DB ? 0 : strengthDb < MUCH_DB ? 1 : 2;

  const amount = (peakDb > 0 ? wording.lifted : wording.lowered)[size];
  if (openBelow && openAbove) return { from, amount, range: wording.everywhere };
  if (openBelow) return { from, amount, range: wording.below(frequencyName(toHz)) };
  if (openAbove) return { from, amount, range: wording.above(frequencyName(fromHz)) };
  if (Math.log2(toHz / fromHz) > WIDE_OCTAVES) {
    return { from, amount, range: wording.from(frequencyName(fromHz), frequencyName(toHz)) };
  }
  return {
    from,
    amount: (peakDb > 0 ? wording.lift : wording.dip)[size],
    range: wording.around(frequencyName(frequenciesHz[peak] as number)),
  };
}

/** Turns "less above 8 kHz", "less below 100 Hz" into "less below 100 Hz and above 8 kHz". */
function sameAmountsJoined(clauses: readonly Clause[], { listed }: Wording): string[] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const group = groups.at(-1);
    if (group?.[0]?.amount === clause.amount) group.push(clause);
    else groups.push([clause]);
  }
  return groups.map((group) => {
    const ranges = group.sort((a, b) => a.from - b.from).map(({ range }) => range);
    return `${group[0]?.amount ?? ''} ${listed(ranges)}`;
  });
}

/** Numbers that people use for frequencies: 120, 350, 6 k. Finer steps are no news to the ear. */
const SPOKEN = [1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10];

/** A frequency rounded to a number that people use: "350 Hz", "1.5 kHz". */
function frequencyName(frequencyHz: number): string {
  const decade = 10 ** Math.floor(Math.log10(frequencyHz));
  const octavesOff = (spoken: number): number =>
    Math.abs(Math.log2((spoken * decade) / frequencyHz));
  const spoken = SPOKEN.reduce((best, next) => (octavesOff(next) < octavesOff(best) ? next : best));
  const hundredths = Math.round(spoken * decade * 100);
  return hundredths < 100_000 ? `${hundredths / 100} Hz` : `${hundredths / 100_000} kHz`;
}
