import { readFlacHeader } from './flac-header.ts';
import type { SoundHeader } from './sound-header.ts';
import { hasLetters } from './sound-header.ts';

/** Opus always decodes to this rate. */
const OPUS_RATE = 48_000;
const LAST_PAGE = 4;
/** A page has at most 65,307 bytes (RFC 3533, section 6). */
const LARGEST_PAGE_BYTES = 65_307;

/** Reads the first page of an Ogg file: Vorbis, Opus or FLAC. */
export function readOggHeader(view: DataView): SoundHeader | undefined {
  if (!hasLetters(view, 0, 'OggS') || view.byteLength < 28) return undefined;
  const packet = 27 + view.getUint8(26);
  const sampleRate = rateOf(view, packet);
  return sampleRate === undefined ? undefined : { sampleRate, lacksEnd: lacksLastPage(view) };
}

function rateOf(view: DataView, packet: number): number | undefined {
  if (hasLetters(view, packet, 'OpusHead')) return OPUS_RATE;
  if (hasLetters(view, packet, '\x01vorbis') && packet + 16 <= view.byteLength) {
    return view.getUint32(packet + 12, true);
  }
  if (hasLetters(view, packet, '\x7fFLAC')) return readFlacHeader(view, packet + 9)?.sampleRate;
  return undefined;
}

function lacksLastPage(view: DataView): boolean {
  const from = Math.max(0, view.byteLength - LARGEST_PAGE_BYTES);
  for (let at = view.byteLength - 27; at >= from; at--) {
    if (!hasLetters(view, at, 'OggS')) continue;
    return (view.getUint8(at + 5) & LAST_PAGE) === 0;
  }
  return true;
}
