import { expect, it } from 'vitest';
import { modelHash } from '../../words/model-hash.ts';

it('the hash of a decoder is the first eight digits of its SHA-256', () => {
  // FIPS 180-2, appendix B.1: SHA-256("abc").
  expect(modelHash(new TextEncoder().encode('abc'))).toBe('ba7816bf');
});
