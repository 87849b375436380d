import type { Peaks } from './peaks.ts';

/** One column of the picture of a sound, in shares of half its height: 1 is the top, -1 the bottom. */
export interface Column {
  /** Of the highest sample. */
  readonly high: number;
  /** Of the lowest sample. */
  readonly low: number;
  /** How loud this part of the sound is, within `high`. */
  readonly loudHigh: number;
  /** The same within `low`. */
  readonly loudLow: number;
}

/** Of the loud parts. What is above has room to be higher. */
const LOUD_HEIGHT = 0.9;
/** The loudness, which changes slowly, is at most so many times as high as the peaks: a pause is a gap in it. */
const PAUSE_FACTOR = 3;

/**
 * A part of a sound in a number of equal columns, scaled so that the loud parts of the sound fill the height.
 *
 * @param start of the part, 0 … 1
 * @param end of the part, 0 … 1
 */
export function columnsOf(peaks: Peaks, start: number, end: number, count: number): Column[] {
  const { lowest, highest, loud } = peaks;
  const bins = lowest.length;
  const at = (share: number): number => (start + share * (end - start)) * bins;
  return Array.from({ length: bins === 0 ? 0 : count }, (_, column) => {
    const from = Math.min(bins - 1, Math.max(0, Math.floor(at(column / count))));
    const to = Math.min(bins, Math.max(from + 1, Math.ceil(at((column + 1) / count))));
    let low = Infinity;
    let high = -Infinity;
    for (let bin = from; bin < to; bin++) {
      low = Math.min(low, lowest[bin] as number);
      high = Math.max(high, highest[bin] as number);
    }
    const loudness = loudnessAt(peaks, from, to);
    const side = (sample: number) => {
      const peak = Math.min(1, Math.max(0, (LOUD_HEIGHT * sample) / loud.peak));
      const body = Math.min(loudness, PAUSE_FACTOR * peak);
      return { peak: Math.max(peak, body), body };
    };
    const [above, below] = [side(high), side(-low)];
    return { high: above.peak, low: -below.peak, loudHigh: above.body, loudLow: -below.body };
  });
}

/** How high the loudness around some bins is drawn. However near one looks, it is taken over the same time. */
function loudnessAt({ powerSums, binsPerSecond, loud }: Peaks, from: number, to: number): number {
  const middle = (from + to) / 2;
  const halfBins = (loud.seconds * binsPerSecond) / 2;
  const first = Math.max(0, Math.min(from, Math.round(middle - halfBins)));
  const last = Math.min(powerSums.length - 1, Math.max(to, Math.round(middle + halfBins)));
  const power = ((powerSums[last] as number) - (powerSums[first] as number)) / (last - first);
  const level = Math.sqrt(Math.max(0, power)) / loud.rms;
  return Math.min(1, LOUD_HEIGHT * level ** loud.spread);
}
