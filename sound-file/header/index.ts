import { readFlacHeader } from './flac-header.ts';
import { readMp4Header } from './mp4-header.ts';
import { readMpegHeader, skipId3 } from './mpeg-header.ts';
import { readOggHeader } from './ogg-header.ts';
import type { SoundHeader } from './sound-header.ts';
import { readWaveHeader } from './wave-header.ts';

export type { SoundHeader } from './sound-header.ts';

/** What a sound file says of itself; undefined for a format that is not known here, and for a sample rate of zero. */
export function readHeader(bytes: ArrayBuffer): SoundHeader | undefined {
  const view = new DataView(bytes);
  const header =
    readWaveHeader(view) ??
    readFlacHeader(view, skipId3(view)) ??
    readOggHeader(view) ??
    readMp4Header(view) ??
    readMpegHeader(view);
  return header?.sampleRate === 0 ? undefined : header;
}
