import { describe, expect, it } from 'vitest';
import { heardSide } from '../../../gui/own/heard-side.ts';

const pair = { a: [1, 2, 3], b: [1, 2, 4] };

describe('the side of a pair that is heard', () => {
  it('is that of a trial of the same two sounds, whoever asked for it', () => {
    expect(heardSide({ ...pair, side: 'b' }, pair)).toBe('b');
    expect(heardSide({ a: [...pair.a], b: [...pair.b], side: 'a' }, pair)).toBe('a');
  });

  it('is none without a trial, and where another pair is tried', () => {
    expect(heardSide(undefined, pair)).toBeUndefined();
    expect(heardSide({ a: pair.b, b: pair.a, side: 'a' }, pair)).toBeUndefined();
    expect(heardSide({ ...pair, b: [1, 2, 5], side: 'a' }, pair)).toBeUndefined();
  });
});
