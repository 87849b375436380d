import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termsSpelled } from '../../../words/search/index.ts';
import { termsBeginning, termsSpelledAlike } from '../../../words/search/spelling.ts';
import { smallVocabulary } from '../small-model.ts';

const named = (...terms: string[]) => terms.map((term) => ({ term }));
const words = (found: readonly { term: string }[]) => found.map(({ term }) => term);
const vocabulary = named('warm', 'bright', 'harsh', 'calm', 'cálido', 'clear', 'warm and soft');

describe('words that are spelled alike', () => {
  test.each([
    ['arm', ['warm', 'warm and soft']],
    ['warm-and', ['warm', 'warm and soft']],
    ['brightness', ['bright']],
    ['brihgt', ['bright']],
    ['claer', ['clear']],
    ['cam', ['calm']],
    ['xyzzy', []],
    ['?', []],
  ])('"%s" finds %j', (query, found) => {
    expect(words(termsSpelledAlike(query, vocabulary))).toEqual(found);
  });

  test('keep vocabulary order if they are equally near', () => {
    expect(words(termsSpelledAlike('bat', named('cat', 'hat', 'bar')))).toEqual([
      'cat',
      'hat',
      'bar',
    ]);
  });

  test('are entries of the vocabulary, each at most once, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const found = termsSpelledAlike(query, vocabulary);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((entry) => vocabulary.includes(entry))).toBe(true);
      }),
    );
  });
});

describe('words that begin with a text', () => {
  test.each([
    ['c', ['calm', 'clear', 'cálido']],
    ['WAR', ['warm', 'warm and soft']],
    ['Cálm', ['calm']],
    ['warmth', []],
  ])('"%s" finds %j', (query, found) => {
    expect(words(termsBeginning(query, vocabulary))).toEqual(found);
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
