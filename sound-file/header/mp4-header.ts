import type { SoundHeader } from './sound-header.ts';
import { hasLetters } from './sound-header.ts';

interface Box {
  readonly start: number;
  readonly end: number;
}

/** Reads the first track of sound in an MP4 or M4A file (ISO 14496-12). Its time scale is the sample rate. */
export function readMp4Header(view: DataView): SoundHeader | undefined {
  if (!hasLetters(view, 4, 'ftyp')) return undefined;
  const [movie] = boxes(view, { start: 0, end: view.byteLength }, 'moov');
  for (const track of movie ? boxes(view, movie, 'trak') : []) {
    const [media] = boxes(view, track, 'mdia');
    const [handler] = media ? boxes(view, media, 'hdlr') : [];
    const [header] = media ? boxes(view, media, 'mdhd') : [];
    if (handler && header && hasLetters(view, handler.start + 8, 'soun')) {
      return mediaHeader(view, header);
    }
  }
  return undefined;
}

function boxes(view: DataView, { start, end }: Box, type: string): Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end;) {
    const size32 = view.getUint32(at);
    const isLong = size32 === 1 && at + 16 <= end;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : size32 === 0 ? end - at : size32;
    if (size < 8) break;
    if (hasLetters(view, at + 4, type)) {
      found.push({ start: at + (isLong ? 16 : 8), end: Math.min(end, at + size) });
    }
    at += size;
  }
  return found;
}

function mediaHeader(view: DataView, { start, end }: Box): SoundHeader | undefined {
  if (start + 32 > end) return undefined;
  const isLong = view.getUint8(start) === 1;
  const sampleRate = view.getUint32(start + (isLong ? 20 : 12));
  const length = isLong ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16);
  // A file in fragments has no length here.
  return { sampleRate, seconds: length > 0 && sampleRate > 0 ? length / sampleRate : undefined };
}
