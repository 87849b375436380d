import { createHash } from 'node:crypto';

/** By what a vocabulary knows its decoder: the first eight hexadecimal digits of its SHA-256. */
export function modelHash(decoderBytes: Uint8Array): string {
  return createHash('sha256').update(decoderBytes).digest('hex').slice(0, 8);
}
