import type { SampleFormat } from './wav.ts';

/** The samples of a block as a file has them, and what was measured meanwhile. */
export interface EncodedBlock {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The largest amplitude of any channel; 1 is full scale. */
  readonly peak: number;
}

/** Values between 0 and 1. */
type Noise = () => number;

/**
 * Writes samples block by block, the channels of a frame side by side.
 *
 * - float32 keeps every sample as it is, peaks above full scale too. What is no number becomes silence.
 * - int24 and int16 cut off what is above full scale.
 * - int16 adds triangular dither (Lipshitz, Wannamaker and Vanderkooy 1992), without which a fading sound
 *   turns to distortion. A sample that 16 bits hold as it is gets none: silence stays silent.
 */
export class SampleEncoder {
  readonly #format: SampleFormat;
  readonly #noise: Noise = steadyNoise();

  constructor(format: SampleFormat) {
    this.#format = format;
  }

  /**
   * @param channels one array a channel
   * @throws RangeError for channels of different length
   */
  encode(channels: readonly Float32Array[]): EncodedBlock {
    const frames = channels[0]?.length ?? 0;
    const other = channels.findIndex((channel) => channel.length !== frames);
    if (other !== -1) {
      throw new RangeError(
        `Channel ${other + 1} has ${channels[other]?.length ?? 0} samples, channel 1 has ${frames}.`,
      );
    }
    const block = interleaved(channels, frames);
    const peak = peakOf(block);
    // Typed arrays have the byte order of the machine. All machines that run browsers are little-endian, as WAVE is.
    if (this.#format === 'float32') return { bytes: new Uint8Array(block.buffer), peak };
    if (this.#format === 'int24') return { bytes: int24(block), peak };
    return { bytes: int16(block, this.#noise), peak };
  }
}

function interleaved(channels: readonly Float32Array[], frames: number): Float32Array<ArrayBuffer> {
  const step = channels.length;
  const block = new Float32Array(frames * step);
  channels.forEach((channel, offset) => {
    for (let frame = 0, at = offset; frame < frames; frame++, at += step) {
      const sample = channel[frame] as number;
      block[at] = Number.isFinite(sample) ? sample : 0;
    }
  });
  return block;
}

function peakOf(block: Float32Array): number {
  let peak = 0;
  for (let i = 0; i < block.length; i++) {
    const amplitude = Math.abs(block[i] as number);
    if (amplitude > peak) peak = amplitude;
  }
  return peak;
}

function int16(block: Float32Array, noise: Noise): Uint8Array<ArrayBuffer> {
  const samples = new Int16Array(block.length);
  for (let i = 0; i < block.length; i++) {
    const exact = 32_768 * (block[i] as number);
    const value = Number.isInteger(exact) ? exact : Math.round(exact + noise() - noise());
    samples[i] = Math.min(32_767, Math.max(-32_768, value));
  }
  return new Uint8Array(samples.buffer);
}

function int24(block: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(3 * block.length);
  for (let i = 0, at = 0; i < block.length; i++) {
    const exact = Math.round(8_388_608 * (block[i] as number));
    const value = Math.min(8_388_607, Math.max(-8_388_608, exact));
    bytes[at++] = value;
    bytes[at++] = value >> 8;
    bytes[at++] = value >> 16;
  }
  return bytes;
}

/** The same noise for each file, so that a bounce can be repeated to the bit (xorshift32, Marsaglia 2003). */
function steadyNoise(): Noise {
  let state = 0x9e37_79b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
