import { describe, expect, test } from 'vitest';
import { AmbiguousTermError, UnknownTermError } from '../../../words/search/index.ts';
import { findTerm } from '../../../words/search/find-term.ts';
import { smallVocabulary } from '../small-model.ts';

const { terms } = smallVocabulary;

/** What a call throws. */
function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a term by its spelling', () => {
  test('is found without accents, case, spaces and punctuation', () => {
    expect(findTerm('Like-a-RADIO', terms).term).toBe('like a radio');
    expect(findTerm('papá', terms).term).toBe('papá');
  });

  test('is reported with similar spellings if it is unknown', () => {
    const error = thrown(() => findTerm('brihgt', terms));
    expect(error).toBeInstanceOf(UnknownTermError);
    expect(error).toMatchObject({
      name: 'UnknownTermError',
      message: 'unknown word "brihgt"; spelled alike: bright',
      spelling: 'brihgt',
      near: ['bright'],
    });
  });

  test('is never another one that looks alike', () => {
    expect(thrown(() => findTerm('tight', terms))).toMatchObject({ spelling: 'tight' });
    expect(thrown(() => findTerm('xyzzy', terms))).toMatchObject({
      message: 'unknown word "xyzzy"',
      near: [],
    });
  });

  test('is reported with all candidates if it is ambiguous', () => {
    const error = thrown(() => findTerm('PAPA', terms));
    expect(error).toBeInstanceOf(AmbiguousTermError);
    expect(error).toMatchObject({
      name: 'AmbiguousTermError',
      message: '"PAPA" may mean papa, papá: spell it exactly',
      spelling: 'PAPA',
      candidates: ['papa', 'papá'],
    });
  });
});
