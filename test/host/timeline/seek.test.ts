import { describe, expect, it } from 'vitest';
import {
  contains,
  firstRange,
  rangeBetween,
  withEndAt,
} from '../../../host/timeline/loop-range.ts';
import { seekKey } from '../../../host/timeline/seek-keys.ts';

const NO_MODIFIER = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, modifiers = {}) =>
  seekKey({ ...NO_MODIFIER, ...modifiers, key }, 30, 60);

describe('a key on the outline', () => {
  it('goes a second, ten seconds, a tenth, or to an end', () => {
    expect(
      ['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End'].map((key) => press(key)),
    ).toEqual([31, 29, 40, 20, 0, 60]);
    expect(press('ArrowRight', { shiftKey: true })).toBeCloseTo(30.1);
  });

  it('stays within the sound, and leaves the host its own keys', () => {
    expect(seekKey({ ...NO_MODIFIER, key: 'PageUp' }, 55, 60)).toBe(60);
    expect([press(' '), press('a'), press('Home', { ctrlKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('the range of a loop', () => {
  it('lies between two places in any order, unless it would be a tone', () => {
    expect(rangeBetween(5, 2)).toEqual({ start: 2, end: 5 });
    expect(rangeBetween(5, 5.01)).toBeUndefined();
  });

  it('keeps its ends apart and within the sound', () => {
    const range = { start: 2, end: 5 };
    expect(withEndAt(range, 'start', -3, 10)).toEqual({ start: 0, end: 5 });
    expect(withEndAt(range, 'end', 12, 10)).toEqual({ start: 2, end: 10 });
    expect(withEndAt(range, 'start', 9, 10).start).toBeCloseTo(4.95);
    expect(withEndAt(range, 'end', 1, 10).end).toBeCloseTo(2.05);
  });

  it('begins at the playhead, with a part of the sound', () => {
    expect(firstRange(100, 300)).toEqual({ start: 100, end: 110 });
    expect(firstRange(3, 4)).toEqual({ start: 3, end: 4 });
    expect(firstRange(4, 4)).toEqual({ start: 3, end: 4 });
    expect(firstRange(0, 0.1)).toBeUndefined();
  });

  it('contains its start and not its end', () => {
    expect([1.9, 2, 4.9, 5].map((at) => contains({ start: 2, end: 5 }, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
