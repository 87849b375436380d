import type { SoundHeader } from './sound-header.ts';
import { hasLetters } from './sound-header.ts';

const MPEG_1 = 3;
const MPEG_2 = 2;
const LAYER_1 = 3;
const LAYER_3 = 1;
/** kbit/s by index, of MPEG 1 and of MPEG 2 and 2.5, for layers 1, 2 and 3. */
const BITRATES: Readonly<Record<'v1' | 'v2', readonly (readonly number[])[]>> = {
  v1: [
    [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  ],
  v2: [
    [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  ],
};
const RATES = [44_100, 48_000, 32_000];
/** How far behind a tag a first frame is searched for. */
const SEARCHED_BYTES = 65_536;
/** So many frames of one kind in a row are no accident. */
const FRAMES_IN_A_ROW = 4;

interface Frame {
  readonly sampleRate: number;
  readonly samples: number;
  readonly bytes: number;
  /** Where a Xing or Info tag would stand in the frame. */
  readonly tagOffset: number;
}

/**
 * Reads the first frame of an MP3 file (ISO 11172-3), and the number of frames that encoders write into it.
 *
 * Without a tag the file has to begin with a frame: other formats hold the same bits by accident.
 */
export function readMpegHeader(view: DataView): SoundHeader | undefined {
  const start = skipId3(view);
  const end = Math.min(view.byteLength - 4, start + (start > 0 ? SEARCHED_BYTES : 1));
  for (let at = start; at < end; at++) {
    const frame = frameAt(view, at);
    if (!frame || !isInRow(view, at, frame)) continue;
    const { sampleRate, samples } = frame;
    const frames = announcedFrames(view, at + frame.tagOffset);
    return { sampleRate, seconds: frames && (frames * samples) / sampleRate };
  }
  return undefined;
}

/** Whether further frames of the same kind follow, two in all at least where the file ends with them. */
function isInRow(view: DataView, at: number, first: Frame): boolean {
  let next = at + first.bytes;
  for (let count = 1; count < FRAMES_IN_A_ROW; count++) {
    if (count > 1 && next >= view.byteLength) return true;
    const frame = frameAt(view, next);
    if (frame?.sampleRate !== first.sampleRate || frame.samples !== first.samples) return false;
    next += frame.bytes;
  }
  return true;
}

/** The end of the ID3v2 tag at the start of a file; 0 without one. */
export function skipId3(view: DataView): number {
  if (!hasLetters(view, 0, 'ID3') || view.byteLength < 10) return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (view.getUint8(at) & 0x7f), 0);
  return 10 + size;
}

function frameAt(view: DataView, at: number): Frame | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const bits = view.getUint32(at);
  const version = (bits >>> 19) & 3;
  const layer = (bits >>> 17) & 3;
  const rate = RATES[(bits >>> 10) & 3];
  if (bits >>> 21 !== 0x7ff || version === 1 || layer === 0 || rate === undefined) return undefined;
  const isFirst = version === MPEG_1;
  const kbits = BITRATES[isFirst ? 'v1' : 'v2'][LAYER_1 - layer]?.[(bits >>> 12) & 15];
  if (!kbits) return undefined;
  const sampleRate = rate / (isFirst ? 1 : version === MPEG_2 ? 2 : 4);
  const samples = layer === LAYER_1 ? 384 : layer === LAYER_3 && !isFirst ? 576 : 1152;
  const padding = ((bits >>> 9) & 1) * (layer === LAYER_1 ? 4 : 1);
  const bytes = Math.floor((samples * kbits * 125) / sampleRate) + padding;
  const isMono = ((bits >>> 6) & 3) === 3;
  const tagOffset = 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  return { sampleRate, samples, bytes, tagOffset };
}

function announcedFrames(view: DataView, at: number): number | undefined {
  const hasTag = hasLetters(view, at, 'Xing') || hasLetters(view, at, 'Info');
  if (!hasTag || at + 12 > view.byteLength || (view.getUint32(at + 4) & 1) === 0) return undefined;
  return view.getUint32(at + 8) || undefined;
}
