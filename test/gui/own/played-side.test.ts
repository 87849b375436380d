import { describe, expect, it } from 'vitest';
import { playedSide } from '../../../gui/own/played-side.ts';

const pair = { a: [1, 2, 3], b: [1, 2, 4] };

describe('the side of a pair that plays', () => {
  it('is the side of a trial of the same two sounds, from any window', () => {
    expect(playedSide({ ...pair, side: 'b' }, pair)).toBe('b');
    expect(playedSide({ a: [...pair.a], b: [...pair.b], side: 'a' }, pair)).toBe('a');
  });

  it('is undefined without a trial and during a trial of another pair', () => {
    expect(playedSide(undefined, pair)).toBeUndefined();
    expect(playedSide({ a: pair.b, b: pair.a, side: 'a' }, pair)).toBeUndefined();
    expect(playedSide({ ...pair, b: [1, 2, 5], side: 'a' }, pair)).toBeUndefined();
  });
});
