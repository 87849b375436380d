import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsSpelled } from '../../words/index.ts';
import { nearestSpellings, searchTerms } from '../../words/spelling.ts';
import { smallVocabulary } from './small-model.ts';

const named = (...terms: string[]) => terms.map((term) => ({ term }));
const words = (found: readonly { term: string }[]) => found.map(({ term }) => term);
const vocabulary = named('warm', 'bright', 'harsh', 'calm', 'cálido', 'clear', 'warm and soft');

describe('searching for a word', () => {
  test('shows the whole vocabulary in its order before anything is typed', () => {
    expect(searchTerms('', vocabulary)).toEqual(vocabulary);
    expect(searchTerms('  ', vocabulary)).toEqual(vocabulary);
  });

  test.each([
    ['c', ['calm', 'clear', 'cálido']],
    ['WAR', ['warm', 'warm and soft']],
    ['calido', ['cálido']],
    ['Cálm', ['calm']],
    ['arm', ['warm', 'warm and soft']],
    ['warm-and', ['warm and soft', 'warm']],
    ['brightness', ['bright']],
    ['brihgt', ['bright']],
    ['xyzzy', []],
  ])('"%s" finds %j', (query, found) => {
    expect(words(searchTerms(query, vocabulary))).toEqual(found);
  });

  test('finds every word first by its name, with any case and punctuation', () => {
    for (const { term } of vocabulary) {
      expect(searchTerms(` ${term.toUpperCase()}!`, vocabulary)[0]?.term).toBe(term);
    }
  });

  test('returns entries of the vocabulary, each at most once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const found = searchTerms(query, vocabulary);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((entry) => vocabulary.includes(entry))).toBe(true);
      }),
    );
  });
});

describe('the nearest spellings to an unknown word', () => {
  test.each([
    ['wram', 'warm'],
    ['brite', 'bright'],
    ['claer', 'clear'],
    ['cal', 'calm'],
    ['warmth', 'warm'],
  ])('%s: %s', (unknown, nearest) => {
    expect(nearestSpellings(unknown, vocabulary, 3)[0]?.term).toBe(nearest);
  });

  test('are as many as asked for, even if none is similar', () => {
    expect(nearestSpellings('xyzzy', vocabulary, 3)).toHaveLength(3);
    expect(nearestSpellings('?', vocabulary, 100)).toHaveLength(vocabulary.length);
    expect(nearestSpellings('warm', vocabulary, 0)).toEqual([]);
  });

  test('keep vocabulary order if they are equally near', () => {
    expect(words(nearestSpellings('bat', named('cat', 'hat', 'bar'), 3))).toEqual([
      'cat',
      'hat',
      'bar',
    ]);
  });
});

describe('the words of a spelling', () => {
  test('differ from it at most in accents, case and punctuation', () => {
    expect(words(termsSpelled('CALIDO', smallVocabulary.terms))).toEqual(['cálido']);
    expect(words(termsSpelled('Like-a-radio', smallVocabulary.terms))).toEqual(['like a radio']);
    expect(termsSpelled('cal', smallVocabulary.terms)).toEqual([]);
    expect(termsSpelled('', smallVocabulary.terms)).toEqual([]);
  });

  test('are several only where no spelling is exact', () => {
    expect(words(termsSpelled('papá', smallVocabulary.terms))).toEqual(['papá']);
    expect(words(termsSpelled('papá'.normalize('NFD'), smallVocabulary.terms))).toEqual(['papá']);
    expect(words(termsSpelled('Papa', smallVocabulary.terms))).toEqual(['papa', 'papá']);
  });
});
