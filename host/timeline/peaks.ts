import { Slices } from '../slices.ts';
import { loudLevels } from './loud-levels.ts';
import type { LoudLevels, Outline } from './loud-levels.ts';

/** What is drawn of a sound, for every bin of 256 frames. */
export interface Peaks extends Outline {
  /** The levels of the loud parts, by which the picture is scaled. */
  readonly loud: LoudLevels;
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
  sound: Pick<AudioBuffer, 'length' | 'numberOfChannels' | 'sampleRate' | 'getChannelData'>,
  signal: AbortSignal,
): Promise<Peaks> {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, i) =>
    sound.getChannelData(i),
  );
  const count = Math.ceil(sound.length / BIN_FRAMES);
  const lowest = new Float32Array(count).fill(Infinity);
  const highest = new Float32Array(count).fill(-Infinity);
  const powerSums = new Float64Array(count + 1);
  const slices = new Slices();
  for (let block = 0; block < count; block += BLOCK_BINS) {
    const end = Math.min(count, block + BLOCK_BINS);
    for (let bin = block; bin < end; bin++) {
      const first = bin * BIN_FRAMES;
      const last = Math.min(sound.length, first + BIN_FRAMES);
      let low = Infinity;
      let high = -Infinity;
      let squares = 0;
      for (const channel of channels) {
        for (let frame = first; frame < last; frame++) {
          const heard = channel[frame] as number;
          // A file of floats may hold numbers that are none.
          const sample = Number.isFinite(heard) ? heard : 0;
          if (sample < low) low = sample;
          if (sample > high) high = sample;
          squares += sample * sample;
        }
      }
      lowest[bin] = low;
      highest[bin] = high;
      const power = squares / ((last - first) * channels.length);
      powerSums[bin + 1] = (powerSums[bin] as number) + power;
    }
    await slices.rest();
    signal.throwIfAborted();
  }
  const binsPerSecond = sound.sampleRate / BIN_FRAMES;
  const read = { lowest, highest, powerSums, binsPerSecond };
  return { ...read, loud: loudLevels(read) };
}
