import { describe, expect, it } from 'vitest';
import { freeName } from '../../words/free-name.ts';

const freeOf = (name: string, ...taken: readonly string[]): string =>
  freeName(name, (wanted) => !taken.includes(wanted));

describe('a free name', () => {
  it('is the name itself where nothing has it', () => {
    expect(freeOf('warm')).toBe('warm');
    expect(freeOf('warm 2', 'warm')).toBe('warm 2');
  });

  it('else has the first free number from 2 on', () => {
    expect(freeOf('warm', 'warm')).toBe('warm 2');
    expect(freeOf('warm', 'warm', 'warm 2', 'warm 4')).toBe('warm 3');
  });

  it('has one number only, in place of the one that it had', () => {
    expect(freeOf('warm 2', 'warm 2')).toBe('warm 3');
    expect(freeOf('warm (2)', 'warm (2)')).toBe('warm 2');
  });

  it('loses whole characters before its number until it fits', () => {
    const fits = (name: string): boolean => name.length <= 8;
    expect(freeName('warm 😀😀', (name) => name !== 'warm 😀😀', fits)).toBe('warm 2');
    expect(freeName('aa😀😀😀', (name) => name !== 'aa😀😀😀', fits)).toBe('aa😀😀 2');
  });
});
