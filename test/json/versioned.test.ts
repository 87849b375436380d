import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecord, readVersioned } from '../../json/index.ts';

const readers = {
  1: (saved: Readonly<Record<string, unknown>>) => `one ${String(saved.text)}`,
  2: (saved: Readonly<Record<string, unknown>>) => `two ${String(saved.text)}`,
};

describe('versioned data', () => {
  it('is read by the reader of its version', () => {
    expect(readVersioned({ version: 1, text: 'a' }, readers)).toEqual({
      kind: 'read',
      version: 1,
      value: 'one a',
    });
    expect(readVersioned({ version: 2, text: 'b' }, readers)).toMatchObject({ value: 'two b' });
  });

  it('of a later version comes back as the same object', () => {
    const saved = { version: 3, text: 'c' };
    const later = readVersioned(saved, readers);
    expect(later).toEqual({ kind: 'later', version: 3, saved });
    expect(later.kind === 'later' && later.saved).toBe(saved);
  });

  it('without a whole version from 1 on is something else, and nothing throws', () => {
    for (const saved of [undefined, null, 7, 'x', [], {}, { version: '1' }, { version: 0.5 }]) {
      expect(readVersioned(saved, readers)).toEqual({ kind: 'other', saved });
    }
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { kind } = readVersioned(saved, readers);
        expect(['read', 'later', 'other']).toContain(kind);
        if (kind !== 'other') expect(isRecord(saved)).toBe(true);
      }),
    );
  });

  it('does not take what every object inherits for a reader', () => {
    expect(readVersioned({ version: 0 }, readers)).toMatchObject({ kind: 'other' });
    expect(readVersioned({ version: -1 }, readers)).toMatchObject({ kind: 'other' });
  });
});
