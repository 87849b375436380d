import { describe, expect, it } from 'vitest';
import { readInitialState } from '../../plugin/initial-state.ts';
import { SavedExtras } from '../../plugin/saved-extras.ts';
import { KEPT_BOUND, formatState, parameterSpecs } from '../../protocol/index.ts';
import { shippedModel } from '../shipped-model.ts';

const model = shippedModel();
const SPECS = parameterSpecs(model.vocabulary.terms.map(({ term }) => term));
const read = (state: unknown) => readInitialState(state, SPECS, model);

describe('the state that an instance starts with', () => {
  it.each([undefined, null])('is fresh where a host hands over %s', (state) => {
    expect(read(state)).toMatchObject({ isFresh: true, notices: [] });
    expect(read({})).toMatchObject({ isFresh: false });
  });

  it('keeps own words that it does not understand as they came', () => {
    const state = { version: 1, ownWords: { from: 'elsewhere' }, ownPlacesLeft: [3] };
    const { values, kept } = read(state);
    expect(formatState(values, SPECS, model.vocabulary.model, kept)).toMatchObject(state);
  });

  it('gives one notice of 100,000 bogus own words and keeps a bounded number', () => {
    const ownWords = Array.from({ length: 100_000 }, () => ({}));
    const { kept, notices } = read({ version: 1, ownWords, ownPlacesLeft: ownWords });
    expect(notices.filter((notice) => notice.includes('words of your own'))).toHaveLength(1);
    expect(notices).toHaveLength(2);
    expect(kept.fields.ownWords).toHaveLength(256);
    expect(kept.fields.ownPlacesLeft).toBeUndefined();
    expect(JSON.stringify(kept).length).toBeLessThan(KEPT_BOUND.characters);
  });
});

describe('what an instance saves beside its parameters', () => {
  it('is replaced by a restored state, which counts', () => {
    const extras = new SavedExtras(read(undefined));
    extras.gui = { version: 1 };
    expect(extras).toMatchObject({ isFresh: true, restoreCount: 0, gui: { version: 1 } });
    extras.restore(read({ version: 1, gui: 'other', parameters: { termA: 'velvety' } }));
    expect(extras).toMatchObject({ isFresh: false, restoreCount: 1, gui: 'other' });
    extras.forgetParameters(['termA']);
    expect(extras.kept.parameters).toEqual({});
  });

  it('holds the own words that a person has changed', () => {
    const extras = new SavedExtras(read(undefined));
    const { own } = read({ version: 1, ownPlacesLeft: [2] });
    extras.setOwnWords(own);
    expect(extras).toMatchObject({ isFresh: false, ownWords: own });
    expect(extras.kept.fields).toEqual({ ownPlacesLeft: [1, 2] });
  });
});
