import { DataError } from './data-error.ts';

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of bytes in UTF-8; undefined where they are not in UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return DECODER.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A text file's bytes without the mark that some programs put before UTF-8.
 *
 * @param file its name, for messages
 * @throws {DataError} for UTF-16, with a mark of its own or without
 */
export function withoutByteOrderMark(bytes: Uint8Array, file: string): Uint8Array {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new DataError(`${file}: is UTF-16, not UTF-8; save it as UTF-8`);
  }
  // In UTF-8 a text has no zero bytes; in UTF-16 every other one of an English text is.
  if (bytes.includes(0)) {
    throw new DataError(`${file}: is no text in UTF-8: it holds zero bytes`);
  }
  return startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}
