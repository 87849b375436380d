import type { SoundHeader } from './sound-header.ts';
import { hasLetters } from './sound-header.ts';

/** Reads the STREAMINFO of a FLAC file (RFC 9639, section 8.2). */
export function readFlacHeader(view: DataView, at = 0): SoundHeader | undefined {
  const info = at + 8;
  if (!hasLetters(view, at, 'fLaC') || info + 18 > view.byteLength) return undefined;
  const sampleRate = view.getUint32(info + 10) >>> 12;
  const frames = (view.getUint8(info + 13) & 0x0f) * 2 ** 32 + view.getUint32(info + 14);
  return { sampleRate, seconds: frames > 0 && sampleRate > 0 ? frames / sampleRate : undefined };
}
