import { describe, expect, it } from 'vitest';
import { trialKey } from '../../../host/blind-test/keys.ts';

const press = (key: string, more = {}) =>
  trialKey({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

describe('a key in a trial', () => {
  it('turns to a side or answers', () => {
    expect(press('x')).toEqual({ action: 'listen', side: 'X' });
    expect(press('Y')).toEqual({ action: 'listen', side: 'Y' });
    expect(press('1')).toEqual({ action: 'answer', side: 'X' });
    expect(press('2')).toEqual({ action: 'answer', side: 'Y' });
  });

  it('is left to others with a modifier, and does nothing by being held', () => {
    expect(press('x', { ctrlKey: true })).toBeUndefined();
    expect(press('1', { metaKey: true })).toBeUndefined();
    expect(press('1', { repeat: true })).toBeUndefined();
    expect(press('3')).toBeUndefined();
  });
});
