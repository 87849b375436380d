import { aacRate } from './aac-rate.ts';
import type { SoundHeader } from './sound-header.ts';
import { hasLetters } from './sound-header.ts';

interface Box {
  readonly start: number;
  readonly end: number;
}

/** Where the boxes within an AudioSampleEntry begin. */
const ENTRY_BYTES = 28;
/**
 * Rates, in Hz, that the 16 bits of an entry tell without doubt. AAC of a lower one may be HE-AAC, which decodes to
 * twice the rate that the file tells; any other number is a part of a higher rate.
 */
const CERTAIN_RATES = [32_000, 44_100, 48_000, 64_000];

/** Reads the first track of sound in an MP4 or M4A file (ISO 14496-12). */
export function readMp4Header(view: DataView): SoundHeader | undefined {
  if (!hasLetters(view, 4, 'ftyp')) return undefined;
  const [movie] = boxes(view, { start: 0, end: view.byteLength }, 'moov');
  for (const track of movie ? boxes(view, movie, 'trak') : []) {
    const handler = boxAt(view, track, 'mdia', 'hdlr');
    if (handler && hasLetters(view, handler.start + 8, 'soun')) {
      const header = boxAt(view, track, 'mdia', 'mdhd');
      const samples = boxAt(view, track, 'mdia', 'minf', 'stbl', 'stsd');
      return {
        sampleRate: samples && rateOf(view, samples),
        seconds: header && secondsOf(view, header),
      };
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

/** The first box on a path from box to box. */
function boxAt(view: DataView, outer: Box, ...path: readonly string[]): Box | undefined {
  let box: Box | undefined = outer;
  for (const type of path) box = box && boxes(view, box, type)[0];
  return box;
}

/** The sample rate in the sample description; undefined where it is not certain. */
function rateOf(view: DataView, { start, end }: Box): number | undefined {
  const entries = { start: start + 8, end };
  const lossless = boxes(view, entries, 'alac')[0];
  if (lossless) return fieldOf(view, lossless, 'alac', 24);
  const flac = boxes(view, entries, 'fLaC')[0];
  if (flac) {
    const bits = fieldOf(view, flac, 'dfLa', 18);
    return bits === undefined ? undefined : bits >>> 12;
  }
  const aac = boxes(view, entries, 'mp4a')[0];
  if (!aac || aac.start + ENTRY_BYTES > aac.end) return undefined;
  // QuickTime has other layouts of the entry.
  if (view.getUint16(aac.start + 8) > 1) return undefined;
  const inner = { start: aac.start + ENTRY_BYTES, end: aac.end };
  const [config] = boxes(view, inner, 'esds');
  if (config) return aacRate(view, config.start, config.end);
  const rate = view.getUint32(aac.start + 24) / 65_536;
  return CERTAIN_RATES.includes(rate) ? rate : undefined;
}

/** The 32 bits at an offset in a box of an entry: 16 bits do not hold the rates that a lossless format may have. */
function fieldOf(view: DataView, entry: Box, type: string, offset: number): number | undefined {
  const inner = { start: entry.start + ENTRY_BYTES, end: entry.end };
  const [box] = boxes(view, inner, type);
  return box && box.start + offset + 4 <= box.end ? view.getUint32(box.start + offset) : undefined;
}

/** The length in seconds. The time scale of the media need not be the sample rate. */
function secondsOf(view: DataView, { start, end }: Box): number | undefined {
  if (start + 32 > end) return undefined;
  const isLong = view.getUint8(start) === 1;
  const scale = view.getUint32(start + (isLong ? 20 : 12));
  const length = isLong ? Number(view.getBigUint64(start + 24)) : view.getUint32(start + 16);
  // A file in fragments has no length here.
  return length > 0 && scale > 0 ? length / scale : undefined;
}
