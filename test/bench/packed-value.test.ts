import { describe, expect, it } from 'vitest';
import { packed, unpacked } from '../../bench/word/packed-value.ts';

describe('a packed value', () => {
  it('has no ArrayBuffer, and is unpacked to what it was', () => {
    const value = {
      model: { hash: 'a1', bytes: Uint8Array.of(1, 2, 3).buffer },
      points: Float64Array.of(0.5, -1),
      list: [1, 'two', null, undefined, { on: true }],
    };
    const { model } = packed(value) as { model: { bytes: object } };
    expect(model.bytes).not.toBeInstanceOf(ArrayBuffer);
    expect(unpacked(packed(value))).toEqual(value);
  });

  it('cannot be made of what would be lost', () => {
    expect(() => packed({ words: new Map() })).toThrow('[object Map] cannot leave the page');
  });
});
