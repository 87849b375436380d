import { expect, it } from 'vitest';
import { bytesOf } from '../../processor/hexadecimal.ts';

it('hexadecimal digits become the bytes that they were made of', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(bytesOf(Buffer.from(bytes).toString('hex'))).toEqual(bytes);
});
