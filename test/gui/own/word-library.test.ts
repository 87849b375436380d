import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../gui/kit/local-collection.ts';
import { LIBRARY_KEY } from '../../../gui/own/library-key.ts';
import { parsePersonalWord } from '../../../words/personal/index.ts';
import { WordLibrary, WordLibraryError } from '../../../gui/own/word-library.ts';

function memory(content: Record<string, string> = {}): Store & { content: Record<string, string> } {
  return {
    content,
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => void (content[key] = value),
  };
}

const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const word = (term: string, more: object = {}) => JSON.stringify({ term, ...more });
const terms = (library: WordLibrary) => library.list().map(({ term }) => term);

describe('the library of words', () => {
  it('keeps one word for each term, with all of its fields', () => {
    const store = memory();
    const library = new WordLibrary(() => store);
    library.keep(word('warm', { answers: [1] }));
    library.keep(word('<b>wooly</b>'));
    library.keep(word('warm', { answers: [1, 2] }));
    expect(terms(library)).toEqual(['<b>wooly</b>', 'warm']);
    // In the next song, or another page.
    expect(new WordLibrary(() => store).list()).toEqual(library.list());
    expect(library.list()[1]).toEqual({ term: 'warm', answers: [1, 2] });
    expect(library.problem).toBeUndefined();
  });

  it('forgets a word, and takes that back', () => {
    const store = memory();
    const kept = new WordLibrary(() => store);
    kept.keep(word('warm'));
    kept.keep(word('wooly'));
    const warm = kept.find('warm');
    kept.exchange('warm', warm, undefined);
    expect(terms(kept)).toEqual(['wooly']);
    kept.exchange('warm', undefined, warm);
    expect(terms(kept).sort()).toEqual(['warm', 'wooly']);
  });

  it('takes no word back over one that has been kept since', () => {
    const store = memory();
    const library = new WordLibrary(() => store);
    library.keep(word('warm', { answers: [1] }));
    const first = library.find('warm');
    new WordLibrary(() => store).keep(word('warm', { answers: [1, 2] }));
    expect(library.exchange('warm', first, undefined)).toBe(false);
    expect(library.find('warm')).toEqual({ term: 'warm', answers: [1, 2] });
  });

  it('lasts as long as the page where the browser keeps nothing, and tells so', () => {
    const denied = new WordLibrary(() => {
      throw new Error('denied');
    });
    denied.keep(word('warm'));
    expect(terms(denied)).toEqual(['warm']);
    expect(denied.problem).toMatch(/does not keep words for this page: export yours/u);
  });

  it.each([
    ['no JSON', '{', /it is no JSON/u],
    ['something else', '{"format":"x","words":[]}', /no words of this plugin/u],
    [
      'without a version',
      '{"format":"neural-eq-morph words","words":[]}',
      /no words of this plugin/u,
    ],
    ['without words', '{"format":"neural-eq-morph words","version":1}', /no words of this plugin/u],
    ['far too long', 'x'.repeat(2_000_001), /too much/u],
  ])('that is %s is copied to another key before it is overwritten', (_, text, reason) => {
    const store = memory({ [LIBRARY_KEY]: text });
    const library = new WordLibrary(() => store);
    expect(library.list()).toEqual([]);
    expect(library.problem).toMatch(reason);
    library.keep(word('warm'));
    expect(terms(library)).toEqual(['warm']);
    expect(store.content[`${LIBRARY_KEY}.broken`]).toBe(text);
    store.setItem(LIBRARY_KEY, '[');
    library.list();
    expect(store.content).toMatchObject({
      [`${LIBRARY_KEY}.broken`]: text,
      [`${LIBRARY_KEY}.broken+`]: '[',
    });
  });

  it('refuses more words than it can read again, and stays as it was', () => {
    const library = new WordLibrary(() => store);
    const store = memory();
    for (let i = 0; i < 200; i++) library.keep(word(`word ${i}`));
    expect(() => library.keep(word('one more'))).toThrow(WordLibraryError);
    expect(terms(library)).toHaveLength(200);
    expect(() => library.keep(word('word 7'))).not.toThrow();
  });

  it('lists words of any text without an error', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const store = memory({ [LIBRARY_KEY]: text });
        return Array.isArray(new WordLibrary(() => store).list());
      }),
    );
  });
});

describe('what the browser keeps of every version', () => {
  it('is read in version 1', () => {
    const library = new WordLibrary(() => store);
    const store = memory({ [LIBRARY_KEY]: fixture('words-version-1.json') });
    expect(terms(library)).toEqual(['warm', 'woolly']);
    expect(library.problem).toBeUndefined();
    for (const each of library.list()) {
      const { term, answers } = parsePersonalWord(JSON.stringify(each), 'fixture');
      expect(answers).toHaveLength(term === 'warm' ? 3 : 0);
    }
  });

  it.each([
    ['a later version', fixture('words-version-2.json')],
    ['a far longer later version', fixture('words-version-2.json').padEnd(2_000_001)],
  ])('stays untouched in %s, whatever a person does', (_, text) => {
    const store = memory({ [LIBRARY_KEY]: text });
    const library = new WordLibrary(() => store);
    expect(library.list()).toEqual([]);
    expect(library.problem).toMatch(/later version/u);
    expect(library.keep(word('wooly'))).toBe(false);
    const wooly = library.find('wooly');
    library.exchange('wooly', wooly, undefined);
    library.exchange('wooly', undefined, wooly);
    library.exchange('warm', library.find('warm'), undefined);
    expect(terms(library)).toEqual(['wooly']);
    expect(store.content).toEqual({ [LIBRARY_KEY]: text });
  });

  it('stays untouched once another page has written a later version', () => {
    const store = memory();
    const library = new WordLibrary(() => store);
    library.keep(word('warm'));
    const text = fixture('words-version-2.json');
    store.setItem(LIBRARY_KEY, text);
    library.keep(word('wooly'));
    expect(store.content).toEqual({ [LIBRARY_KEY]: text });
  });

  it('keeps a single word of a later version with all of its fields, and never overwrites it', () => {
    const store = memory();
    const library = new WordLibrary(() => store);
    const later = word('warm', { version: 2, shape: { wide: true } });
    library.keep(later);
    library.keep(word('wooly', { version: 1 }));
    expect(() => library.keep(word('warm', { version: 1 }))).toThrow(WordLibraryError);
    expect(library.list()[0]).toEqual(JSON.parse(later));
    library.keep(word('warm', { version: 3 }));
    expect(library.list().at(-1)).toEqual({ term: 'warm', version: 3 });
  });
});
