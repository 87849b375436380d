import { describe, expect, it } from 'vitest';
import { spokenTerm, termFacts } from '../../../gui/picker/term-facts.ts';
import { spelledTerm, termMatches } from '../../../gui/picker/term-matches.ts';
import { FAKE_TERMS } from '../fake-instrument.ts';

const term = (word: string) => {
  const found = FAKE_TERMS.find((entry) => entry.term === word);
  if (found === undefined) throw new Error(`no term ${word}`);
  return found;
};
const wordsOf = (indices: readonly number[]): (string | undefined)[] =>
  indices.map((index) => FAKE_TERMS[index]?.term);
const words = (text: string): (string | undefined)[] =>
  wordsOf(termMatches(FAKE_TERMS, text).found);

describe('what a picker lists', () => {
  it('is every term, language by language, in the order of the alphabet', () => {
    const all = words('');
    expect(all).toHaveLength(FAKE_TERMS.length);
    expect(all.slice(0, 3)).toEqual(['bright', 'crisp', 'enchanting']);
    expect(all.at(-1)).toBe('melancólico');
  });

  it.each(['melancolico', 'MELANCÓLICO', ' melan colico'])('finds melancólico for "%s"', (text) => {
    expect(words(text)).toEqual(['melancólico']);
  });

  it('lists words that begin with the text first', () => {
    expect(words('h')[0]).toMatch(/^h/u);
    expect(wordsOf(termMatches(FAKE_TERMS, 'h').alike)).toContain('bright');
  });

  it('finds a word with a typing error', () => {
    expect(termMatches(FAKE_TERMS, 'brihgt')).toEqual({
      found: [1],
      alike: [],
      named: 1,
      note: '',
      refusal: '',
    });
  });

  it('has a note where nobody taught the text, and keeps those spelled alike apart', () => {
    const { found, alike, named, note } = termMatches(FAKE_TERMS, ' worm');
    expect(note).toBe('Nobody taught “worm”.');
    expect([found, named]).toEqual([[], -1]);
    expect(wordsOf(alike)).toEqual(['warm']);
    expect(termMatches(FAKE_TERMS, 'xyzzy').alike).toEqual([]);
  });

  it('has a note where the text means a word that is merely near', () => {
    expect(termMatches(FAKE_TERMS, 'Thin')).toEqual({
      found: [FAKE_TERMS.indexOf(term('tinny'))],
      alike: [],
      named: -1,
      note: 'Nobody taught “thin”. Near:',
      refusal: 'Nobody taught “thin”. Near:',
    });
  });

  it('tells why no word is taken for a beginning, or for a spelling of two words', () => {
    const two = [...FAKE_TERMS, { ...term('soft'), term: 'Soft!', language: 'es' }];
    const refusals = (text: string): string[] => {
      const { note, refusal } = termMatches(two, text);
      return [note, refusal];
    };
    expect(refusals('so')).toEqual(['', 'Nobody taught “so”. Words that begin so:']);
    expect(refusals('SOFT')).toEqual(['', '“SOFT” is more than one word. Choose one:']);
    expect(refusals('soft')).toEqual(['', '']);
    expect(refusals('')).toEqual(['', '']);
  });

  it('finds the one term that a text names', () => {
    expect(spelledTerm(FAKE_TERMS, 'Warm ')).toBe(0);
    expect(spelledTerm(FAKE_TERMS, 'war')).toBe(-1);
  });
});

describe('the facts of a term', () => {
  it('is how many people taught it and whether they agree', () => {
    expect(termFacts(term('warm'))).toBe('51 people · they agree');
    expect(termFacts(term('enchanting'))).toBe('7 people · they disagree');
    expect(termFacts(term('melancólico'))).toBe('few people: 4');
    expect(termFacts({ ...term('warm'), count: 1 })).toBe('1 person · they agree');
  });

  it('is spoken with its word, and its language where that is not English', () => {
    expect(spokenTerm(term('warm'))).toBe('warm, 51 people, they agree');
    expect(spokenTerm(term('melancólico'))).toBe('melancólico, few people: 4, Spanish');
    expect(spokenTerm({ ...term('warm'), language: 'not a tag' })).toMatch(/not a tag$/u);
  });
});
