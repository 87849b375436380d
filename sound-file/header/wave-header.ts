import type { SoundHeader } from './sound-header.ts';
import { hasLetters } from './sound-header.ts';

const PCM = 1;
const IEEE_FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** A program that writes a stream does not know the size, and leaves this. */
const UNKNOWN_SIZE = 0xffff_ffff;

/** Reads RIFF, and RF64 for more than 4 GB (EBU Tech 3306). */
export function readWaveHeader(view: DataView): SoundHeader | undefined {
  const isRf64 = hasLetters(view, 0, 'RF64');
  if (!(isRf64 || hasLetters(view, 0, 'RIFF')) || !hasLetters(view, 8, 'WAVE')) return undefined;
  let sampleRate = 0;
  let frameBytes = 0;
  let dataBytes64 = 0;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const size = view.getUint32(at + 4, true);
    const content = at + 8;
    if (hasLetters(view, at, 'ds64') && content + 16 <= view.byteLength) {
      dataBytes64 = Number(view.getBigUint64(content + 8, true));
    } else if (hasLetters(view, at, 'fmt ') && content + 16 <= view.byteLength) {
      sampleRate = view.getUint32(content + 4, true);
      // Frames of a compressed format have no size.
      const isPlain = [PCM, IEEE_FLOAT, EXTENSIBLE].includes(view.getUint16(content, true));
      frameBytes = isPlain ? view.getUint16(content + 12, true) : 0;
    } else if (hasLetters(view, at, 'data')) {
      const bytes = isRf64 && size === UNKNOWN_SIZE ? dataBytes64 : size;
      const isKnown = bytes > 0 && bytes !== UNKNOWN_SIZE && frameBytes > 0 && sampleRate > 0;
      return { sampleRate, seconds: isKnown ? bytes / frameBytes / sampleRate : undefined };
    }
    at = content + size + (size % 2);
  }
  return { sampleRate };
}
