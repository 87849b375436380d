import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testedWordsOf } from '../../../host/blind-test/tested-word.ts';
import { CHOICES, ownWord } from './fake-plugin.ts';

describe('the own words in a state', () => {
  it('are compared with the crowd’s word of that name, or with no EQ', () => {
    const state = { ownWords: [ownWord(3, 'warm'), ownWord(1, 'woolly')] };
    expect(testedWordsOf(state, CHOICES)).toEqual([
      { slot: 3, term: 'warm', choice: 5, against: { kind: 'crowd', choice: 1 } },
      { slot: 1, term: 'woolly', choice: 3, against: { kind: 'flat' } },
    ]);
  });

  it('are not compared with a slot, whatever their name', () => {
    expect(testedWordsOf({ ownWords: [ownWord(1, 'own 2')] }, CHOICES)[0]?.against.kind).toBe(
      'flat',
    );
  });

  it('are none in a state without any, and leave out one without a slot', () => {
    expect(testedWordsOf({ version: 1, parameters: {} }, CHOICES)).toEqual([]);
    expect(testedWordsOf({ ownWords: [ownWord(17, 'warm')] }, CHOICES)).toEqual([]);
  });

  it('are read from any value without an error', () => {
    const anyEntry = fc.oneof(
      fc.anything(),
      fc.record({ place: fc.anything(), word: fc.anything() }),
      fc.record({ place: fc.integer(), word: fc.record({ term: fc.anything() }) }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ ownWords: fc.array(anyEntry) })), (state) => {
        for (const { choice, slot } of testedWordsOf(state, CHOICES)) {
          expect(CHOICES[choice]).toBe(`own ${slot}`);
        }
      }),
    );
  });
});
