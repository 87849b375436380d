import { describe, expect, it } from 'vitest';
import { mapPointAt, sharesAt, wordAlone, wordChange } from '../../../gui/instrument/position.ts';
import { FAKE_TERMS, FakeInstrument } from '../fake-instrument.ts';

const { values } = new FakeInstrument().state;
const named = (position: Parameters<typeof sharesAt>[0]) =>
  sharesAt(position, FAKE_TERMS).map(({ term }) => term.term);

describe('a position', () => {
  it('gets to every word, and then it is alone', () => {
    for (const from of [values, { ...values, morphY: 0.3 }, { ...values, mode: 1, mapX: 0.4 }]) {
      for (const term of FAKE_TERMS.keys()) {
        const there = { ...from, ...wordChange(term, from, FAKE_TERMS) };
        expect(wordAlone(there, FAKE_TERMS)).toBe(term);
        const [x, y] = mapPointAt(there, FAKE_TERMS);
        expect(x).toBeCloseTo(FAKE_TERMS[term]?.map[0] ?? NaN, 9);
        expect(y).toBeCloseTo(FAKE_TERMS[term]?.map[1] ?? NaN, 9);
      }
    }
  });

  it('goes to the words of the walk along the walk', () => {
    expect(wordChange(1, { ...values, mode: 1 }, FAKE_TERMS)).toEqual({ morph: 1, mode: 0 });
    expect(wordChange(1, { ...values, morphY: 0.2 }, FAKE_TERMS)).toMatchObject({ mode: 1 });
  });

  it('names the terms in the mix, no others', () => {
    expect(named({ ...values, morph: 0.25 })).toEqual(['warm', 'bright']);
    expect(named({ ...values, morph: 1 })).toEqual(['bright']);
    expect(named({ ...values, morph: 0.3, morphY: 0.9 })).toEqual([
      'soft',
      'loud',
      'warm',
      'bright',
    ]);
    expect(named({ ...values, mode: 1, mapX: 0.1, mapY: 0 }).length).toBeGreaterThan(2);
    expect(wordAlone({ ...values, morph: 0.25 }, FAKE_TERMS)).toBe(-1);
  });

  it('is between own words too, which the map does not show', () => {
    const map = [-0.7, 0.2] as const;
    const own = { term: 'warm', language: '', count: 6, confidence: 0, tier: 'own', map } as const;
    const terms = [...FAKE_TERMS, own];
    const from = { ...values, termA: FAKE_TERMS.length, termB: 0 };
    expect(mapPointAt(from, terms)).toEqual(map);
    expect(wordAlone(from, terms)).toBe(FAKE_TERMS.length);
    expect(wordAlone({ ...from, morph: 0.5 }, terms)).toBe(-1);
    expect(wordChange(0, { ...from, morph: 0.5 }, terms)).toEqual({ morph: 1, mode: 0 });
    const there = { ...from, mode: 1, mapX: map[0], mapY: map[1] };
    expect(sharesAt(there, terms)).toEqual(sharesAt(there, FAKE_TERMS));
  });
});
