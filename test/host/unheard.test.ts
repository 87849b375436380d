import { describe, expect, it } from 'vitest';
import { unheardReason } from '../../host/unheard.ts';

const HEARD = {
  ...{ bypass: 0, amount: 1, mode: 0, morph: 0.3, morphY: 0 },
  ...{ termA: 1, termB: 2, termC: 3, termD: 4 },
};

const bands = (kinds: readonly string[], value: number) =>
  Object.fromEntries(kinds.map((kind, i) => [`band${i + 1}${kind}`, value]));

describe('a line of Morph', () => {
  it('is heard on the walk and on the pad, and with a plugin of which nothing is known', () => {
    expect(unheardReason(HEARD)).toBeUndefined();
    expect(unheardReason({ ...HEARD, morphY: 0.5, termB: 1 })).toBeUndefined();
    expect(unheardReason({ ...HEARD, morphY: 1, termB: 1 })).toBeUndefined();
    expect(unheardReason({})).toBeUndefined();
  });

  it('is not heard once every band is off or pinned', () => {
    const off = bands(['On', 'On', 'On'], 0);
    const pinned = { band4Pinned: 1, band5Pinned: 1 };
    expect(unheardReason({ ...HEARD, ...off, band4Pinned: 1 })).toBeUndefined();
    expect(unheardReason({ ...HEARD, ...off, ...pinned })).toBe('every band is off or pinned');
  });

  it.for([
    [{ mode: 1 }, 'the point on the map is off the walk, where Morph does nothing'],
    [{ bypass: 1 }, 'Bypass is on'],
    [{ amount: 0 }, 'Amount is 0 %'],
    [{ termB: 1 }, 'both ends of Morph are the same word'],
    [{ termB: 1, termC: 4, morphY: 0.5 }, 'both ends of Morph are the same word'],
    [{ termC: 4, morphY: 1 }, 'both ends of Morph are the same word'],
  ] as const)('is not heard with %o', ([change, reason]) => {
    expect(unheardReason({ ...HEARD, ...change })).toBe(reason);
  });
});
