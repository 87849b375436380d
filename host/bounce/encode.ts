import type { SampleFormat } from '../../sound-file/index.ts';
import { SampleEncoder, wavEnd, wavHeader } from '../../sound-file/index.ts';
import { Slices } from '../slices.ts';
import type { Watch } from './bounce.ts';

const BLOCK_FRAMES = 32_768;
/** From then on, what is encoded moves to the browser's storage of blobs, which need not be memory. */
const FOLDED_BYTES = 2 ** 25;

/** A WAV file and its largest amplitude; 1 is full scale. */
export interface EncodedFile {
  readonly blob: Blob;
  readonly peak: number;
}

/**
 * Makes a WAV file of a sound in slices, between which the page goes on.
 *
 * @throws RangeError beyond 4 GB
 * @throws the reason of the watch's signal
 */
export async function encodeFile(
  sound: AudioBuffer,
  sampleFormat: SampleFormat,
  { onProgress, signal }: Watch,
): Promise<EncodedFile> {
  const { numberOfChannels: channelCount, sampleRate, length: frames } = sound;
  const format = { channelCount, sampleRate, frames, sampleFormat };
  const channels = Array.from({ length: channelCount }, (_, i) => sound.getChannelData(i));
  const encoder = new SampleEncoder(sampleFormat);
  const slices = new Slices();
  let parts: BlobPart[] = [wavHeader(format)];
  let looseBytes = 0;
  let peak = 0;
  for (let from = 0; from < frames; from += BLOCK_FRAMES) {
    const block = encoder.encode(
      channels.map((channel) => channel.subarray(from, from + BLOCK_FRAMES)),
    );
    peak = Math.max(peak, block.peak);
    parts.push(block.bytes);
    looseBytes += block.bytes.length;
    if (looseBytes > FOLDED_BYTES) {
      parts = [new Blob(parts)];
      looseBytes = 0;
    }
    onProgress(from / frames);
    await slices.rest();
    signal.throwIfAborted();
  }
  parts.push(wavEnd(format));
  return { blob: new Blob(parts, { type: 'audio/wav' }), peak };
}
