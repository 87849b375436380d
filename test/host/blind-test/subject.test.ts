import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../../host/blind-test/subject.ts';
import { CHOICES, ownWord } from './fake-plugin.ts';

describe('the own words in a state', () => {
  it('meet the crowd’s word of that name, or no EQ', () => {
    const state = { ownWords: [ownWord(3, 'warm'), ownWord(1, 'woolly')] };
    expect(subjectsOf(state, CHOICES)).toEqual([
      { place: 3, term: 'warm', choice: 5, against: { kind: 'crowd', choice: 1 } },
      { place: 1, term: 'woolly', choice: 3, against: { kind: 'flat' } },
    ]);
  });

  it('do not meet a place, whatever they are called', () => {
    expect(subjectsOf({ ownWords: [ownWord(1, 'own 2')] }, CHOICES)[0]?.against.kind).toBe('flat');
  });

  it('are none without any, and none that has no place', () => {
    expect(subjectsOf({ version: 1, parameters: {} }, CHOICES)).toEqual([]);
    expect(subjectsOf({ ownWords: [ownWord(17, 'warm')] }, CHOICES)).toEqual([]);
  });

  it('are read from anything without a complaint', () => {
    const anyEntry = fc.oneof(
      fc.anything(),
      fc.record({ place: fc.anything(), word: fc.anything() }),
      fc.record({ place: fc.integer(), word: fc.record({ term: fc.anything() }) }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ ownWords: fc.array(anyEntry) })), (state) => {
        for (const { choice, place } of subjectsOf(state, CHOICES)) {
          expect(CHOICES[choice]).toBe(`own ${place}`);
        }
      }),
    );
  });
});
