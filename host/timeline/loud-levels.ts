/** What is read of a sound: its outline, for every bin of so many frames. */
export interface Outline {
  /** The lowest sample of each bin, over all channels. */
  readonly lowest: Float32Array;
  readonly highest: Float32Array;
  /** The mean power of the bins before each bin, added up: one number more than there are bins. */
  readonly powerSums: Float64Array;
  readonly binsPerSecond: number;
}

/** How a sound is scaled in its picture. */
export interface LoudLevels {
  /** The highest sample of the loud parts. */
  readonly peak: number;
  /** The root of the mean power of the loud parts. */
  readonly rms: number;
  /** The power of a level, relative to that of the loud parts, that is drawn: above 1, so that parts differ more to the eye. */
  readonly spread: number;
  /** Over how long loudness is taken: long enough for a part of a song to be one shape. */
  readonly seconds: number;
}

const SHORTEST_SECONDS = 0.4;
const LONGEST_SECONDS = 5;
/** Of a sound, in the time over which loudness is taken. */
const PIECES = 60;
/** The share of the sounding time that is at most as loud. The rest may be a bang or a click. */
const LOUD_SHARE = 0.9;
const SOFT_SHARE = 0.1;
/** Against the loudest time. What has less power is silence between the parts, and counts for nothing. */
const SILENT_POWER = 1e-4;
/** -60 dB: a sound that is softer all the time is drawn as flat. */
const LOWEST_LEVEL = 0.001;
/** Between loud and soft parts, as drawn: a third of the height. */
const DRAWN_RANGE_DB = 10;
const LEAST_SPREAD = 1.5;
/** A sound without parts would show its noise. */
const MOST_SPREAD = 4;

/** The levels that a tenth of the sounding time exceeds, and how much they are spread. */
export function loudLevels({ lowest, highest, powerSums, binsPerSecond }: Outline): LoudLevels {
  const bins = lowest.length;
  const length = bins / binsPerSecond;
  const seconds = Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, length / PIECES));
  const pieceBins = Math.max(1, Math.round(seconds * binsPerSecond));
  const powers: number[] = [];
  const heights: number[] = [];
  for (let from = 0; from < bins; from += pieceBins) {
    const to = Math.min(bins, from + pieceBins);
    let height = 0;
    for (let bin = from; bin < to; bin++) {
      height = Math.max(height, highest[bin] as number, -(lowest[bin] as number));
    }
    powers.push(((powerSums[to] as number) - (powerSums[from] as number)) / (to - from));
    heights.push(height);
  }
  const silent = SILENT_POWER * powers.reduce((most, power) => Math.max(most, power), 0);
  const sounding = (_: number, piece: number): boolean => (powers[piece] as number) > silent;
  const level = (share: number): number =>
    Math.max(LOWEST_LEVEL, Math.sqrt(atShare(powers.filter(sounding), share)));
  const rms = level(LOUD_SHARE);
  const rangeDb = 20 * Math.log10(rms / level(SOFT_SHARE));
  return {
    peak: Math.max(LOWEST_LEVEL, atShare(heights.filter(sounding), LOUD_SHARE)),
    rms,
    spread: Math.min(MOST_SPREAD, Math.max(LEAST_SPREAD, DRAWN_RANGE_DB / rangeDb)),
    seconds,
  };
}

/** The value that a share of the values does not exceed; 0 for none. */
function atShare(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
