const IEEE_FLOAT = 3;
const BYTES_PER_SAMPLE = 4;
const HEADER_BYTES = 58;
/** The sizes in the header are 32 bits wide. */
const LARGEST_BYTES = 2 ** 32 - 1;

/**
 * A WAVE file of 32-bit floating-point samples, which keeps every sample as it is, peaks above full
 * scale too (Multimedia Programming Interface 1.0, 1991, with the `fact` chunk that formats other
 * than PCM need).
 *
 * @param channels one array a channel, all of the same length
 * @param sampleRate in Hz
 * @throws RangeError without a channel, for channels of different length, or beyond 4 GB
 */
export function encodeWav(
  channels: readonly Float32Array[],
  sampleRate: number,
): Uint8Array<ArrayBuffer> {
  const frames = channels[0]?.length;
  if (frames === undefined) throw new RangeError('A WAV file needs at least one channel.');
  const short = channels.findIndex((channel) => channel.length !== frames);
  if (short !== -1) {
    throw new RangeError(
      `Channel ${short + 1} has ${channels[short]?.length ?? 0} samples, channel 1 has ${frames}.`,
    );
  }
  const frameBytes = channels.length * BYTES_PER_SAMPLE;
  const fileBytes = HEADER_BYTES + frames * frameBytes;
  if (fileBytes > LARGEST_BYTES) throw new RangeError('A WAV file holds at most 4 GB.');

  const bytes = new Uint8Array(fileBytes);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const text = (letters: string): void => {
    for (const letter of letters) view.setUint8(at++, letter.charCodeAt(0));
  };
  const uint32 = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const uint16 = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  text('RIFF');
  uint32(fileBytes - 8);
  text('WAVEfmt ');
  uint32(18);
  uint16(IEEE_FLOAT);
  uint16(channels.length);
  uint32(sampleRate);
  uint32(sampleRate * frameBytes);
  uint16(frameBytes);
  uint16(8 * BYTES_PER_SAMPLE);
  uint16(0);
  text('fact');
  uint32(4);
  uint32(frames);
  text('data');
  uint32(frames * frameBytes);
  for (let frame = 0; frame < frames; frame++) {
    for (const channel of channels) {
      view.setFloat32(at, channel[frame] as number, true);
      at += BYTES_PER_SAMPLE;
    }
  }
  return bytes;
}

/** The largest amplitude in any channel; 1 is full scale. */
export function peakOf(channels: readonly Float32Array[]): number {
  let peak = 0;
  for (const channel of channels) {
    for (const sample of channel) peak = Math.max(peak, Math.abs(sample));
  }
  return peak;
}
