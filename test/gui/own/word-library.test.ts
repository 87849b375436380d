import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../gui/kit/local-collection.ts';
import { LIBRARY_KEY } from '../../../gui/own/library-key.ts';
import { WordLibrary, WordLibraryError } from '../../../gui/own/word-library.ts';

function memory(content: Record<string, string> = {}): Store & { content: Record<string, string> } {
  return {
    content,
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => void (content[key] = value),
  };
}

const word = (term: string, more: object = {}) => JSON.stringify({ term, ...more });
const terms = (library: WordLibrary) => library.list().map(({ term }) => term);

describe('the library of words', () => {
  it('keeps one word for each name, whatever is in it', () => {
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

  it('forgets, and remembers again what was forgotten', () => {
    const library = new WordLibrary(() => memory());
    const store = memory();
    const kept = new WordLibrary(() => store);
    kept.keep(word('warm'));
    kept.keep(word('wooly'));
    const undo = kept.forget('warm');
    expect(terms(kept)).toEqual(['wooly']);
    undo();
    expect(terms(kept).sort()).toEqual(['warm', 'wooly']);
    expect(() => library.forget('none')()).not.toThrow();
  });

  it('lives as long as the page where the browser keeps nothing, and says so', () => {
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
      'from a later version',
      '{"format":"neural-eq-morph words","version":2,"words":[]}',
      /another version/u,
    ],
    ['far too long', 'x'.repeat(2_000_001), /too much/u],
  ])('that is %s is set aside, said, and not lost', (_, text, reason) => {
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

  it('refuses more than it could read again, and stays as it was', () => {
    const library = new WordLibrary(() => store);
    const store = memory();
    for (let i = 0; i < 200; i++) library.keep(word(`word ${i}`));
    expect(() => library.keep(word('one more'))).toThrow(WordLibraryError);
    expect(terms(library)).toHaveLength(200);
    expect(() => library.keep(word('word 7'))).not.toThrow();
  });

  it('never throws for what is found, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const store = memory({ [LIBRARY_KEY]: text });
        return Array.isArray(new WordLibrary(() => store).list());
      }),
    );
  });
});
