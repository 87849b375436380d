import { Slices } from '../slices.ts';

/** The outline of a sound: the lowest and the highest sample of every 256 frames, over all channels. */
export interface Peaks {
  readonly lowest: Float32Array;
  readonly highest: Float32Array;
}

const BIN_FRAMES = 256;
/** Between two rests. */
const BLOCK_BINS = 512;

/**
 * Reads the outline of a sound in slices, between which the page goes on.
 *
 * @param signal ends the reading
 * @throws the signal's reason
 */
export async function readPeaks(
  sound: Pick<AudioBuffer, 'length' | 'numberOfChannels' | 'getChannelData'>,
  signal: AbortSignal,
): Promise<Peaks> {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) =>
    sound.getChannelData(i),
  );
  const count = Math.ceil(sound.length / BIN_FRAMES);
  const lowest = new Float32Array(count).fill(Infinity);
  const highest = new Float32Array(count).fill(-Infinity);
  const slices = new Slices();
  for (let block = 0; block < count; block += BLOCK_BINS) {
    const end = Math.min(count, block + BLOCK_BINS);
    for (const channel of channels) {
      for (let bin = block; bin < end; bin++) {
        let low = lowest[bin] as number;
        let high = highest[bin] as number;
        const last = Math.min(sound.length, (bin + 1) * BIN_FRAMES);
        for (let frame = bin * BIN_FRAMES; frame < last; frame++) {
          const sample = channel[frame] as number;
          if (sample < low) low = sample;
          if (sample > high) high = sample;
        }
        lowest[bin] = low;
        highest[bin] = high;
      }
    }
    await slices.rest();
    signal.throwIfAborted();
  }
  return { lowest, highest };
}

/** One column of a picture of the outline. */
export interface Column {
  readonly low: number;
  readonly high: number;
}

/**
 * The outline of a part of the sound in a number of equal columns.
 *
 * @param start of the part, 0 … 1
 * @param end of the part, 0 … 1
 */
export function columnsOf(peaks: Peaks, start: number, end: number, count: number): Column[] {
  const { lowest, highest } = peaks;
  const bins = lowest.length;
  return Array.from({ length: bins === 0 ? 0 : count }, (_, column) => {
    const at = (share: number): number => (start + share * (end - start)) * bins;
    const from = Math.min(bins - 1, Math.max(0, Math.floor(at(column / count))));
    const to = Math.min(bins, Math.max(from + 1, Math.ceil(at((column + 1) / count))));
    let low = Infinity;
    let high = -Infinity;
    for (let bin = from; bin < to; bin++) {
      low = Math.min(low, lowest[bin] as number);
      high = Math.max(high, highest[bin] as number);
    }
    return { low, high };
  });
}
