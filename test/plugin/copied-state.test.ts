import { describe, expect, it } from 'vitest';
import { copiedState } from '../../plugin/copied-state.ts';

describe('the copy of a state', () => {
  it('shares nothing with it', () => {
    const state = { parameters: { morph: 0.5 } };
    const copy = copiedState(state);
    expect(copy).toEqual(state);
    expect(copy.parameters).not.toBe(state.parameters);
  });

  it('leaves out what cannot be read or copied, and keeps the rest', () => {
    const state = {
      parameters: { morph: 0.5 },
      get broken(): number {
        throw new Error('no');
      },
      own: Symbol('own'),
    };
    expect(copiedState(state)).toEqual({ parameters: { morph: 0.5 } });
  });

  it('copies the data of a proxy, as frameworks make them', () => {
    const state = { parameters: new Proxy({ morph: 0.5 }, {}) };
    expect(copiedState(state)).toEqual({ parameters: { morph: 0.5 } });
  });

  it('has no fields of a proxy that tells nothing of itself', () => {
    const deaf = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(copiedState(deaf)).toEqual({});
  });
});
