import { createHash } from 'node:crypto';

/**
 * The hash by which a vocabulary names its decoder: the first eight hexadecimal digits of the SHA-256.
 *
 * It needs Node's crypto, so it is a face of words/ for Node alone and not in index.ts.
 */
export function modelHash(decoderBytes: Uint8Array): string {
  return createHash('sha256').update(decoderBytes).digest('hex').slice(0, 8);
}
