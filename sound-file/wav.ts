const PCM = 1;
const IEEE_FLOAT = 3;
/** The sizes in the header are 32 bits wide. */
const LARGEST_BYTES = 2 ** 32 - 1;
const BYTES_PER_SAMPLE = { int16: 2, int24: 3, float32: 4 } as const;

/** How a sample is written. */
export type SampleFormat = keyof typeof BYTES_PER_SAMPLE;

/** What a file's header tells. */
export interface WavFormat {
  readonly channelCount: number;
  /** In Hz. */
  readonly sampleRate: number;
  readonly frames: number;
  readonly sampleFormat: SampleFormat;
}

/** The size of a whole file. */
export function wavBytes(format: WavFormat): number {
  return headerBytes(format) + dataBytes(format) + padding(format);
}

/** @throws RangeError without a channel, or beyond 4 GB */
export function checkWav(format: WavFormat): void {
  if (format.channelCount < 1) throw new RangeError('A WAV file needs at least one channel.');
  if (wavBytes(format) > LARGEST_BYTES) throw new RangeError('A WAV file holds at most 4 GB.');
}

/**
 * The start of a WAVE file, before the first sample (Multimedia Programming Interface 1.0, 1991, with the
 * `fact` chunk that formats other than PCM need).
 *
 * @throws RangeError as `checkWav` does
 */
export function wavHeader(format: WavFormat): Uint8Array<ArrayBuffer> {
  checkWav(format);
  const { channelCount, sampleRate, frames, sampleFormat } = format;
  const isFloat = sampleFormat === 'float32';
  const sampleBytes = BYTES_PER_SAMPLE[sampleFormat];
  const frameBytes = channelCount * sampleBytes;
  const bytes = new Uint8Array(headerBytes(format));
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
  uint32(wavBytes(format) - 8);
  text('WAVEfmt ');
  uint32(isFloat ? 18 : 16);
  uint16(isFloat ? IEEE_FLOAT : PCM);
  uint16(channelCount);
  uint32(sampleRate);
  uint32(sampleRate * frameBytes);
  uint16(frameBytes);
  uint16(8 * sampleBytes);
  if (isFloat) {
    uint16(0);
    text('fact');
    uint32(4);
    uint32(frames);
  }
  text('data');
  uint32(dataBytes(format));
  return bytes;
}

/** What follows the last sample: chunks have an even number of bytes. */
export function wavEnd(format: WavFormat): Uint8Array<ArrayBuffer> {
  return new Uint8Array(padding(format));
}

function headerBytes({ sampleFormat }: WavFormat): number {
  return sampleFormat === 'float32' ? 58 : 44;
}

function dataBytes({ channelCount, frames, sampleFormat }: WavFormat): number {
  return frames * channelCount * BYTES_PER_SAMPLE[sampleFormat];
}

function padding(format: WavFormat): number {
  return dataBytes(format) % 2;
}
