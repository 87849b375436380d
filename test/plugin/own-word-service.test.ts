import { describe, expect, it } from 'vitest';
import type { MorphNode } from '../../plugin/morph-node.ts';
import { OwnWordService } from '../../plugin/own-words/own-word-service.ts';
import { OwnWords } from '../../plugin/own-words/own-words.ts';
import { Teacher } from '../../plugin/own-words/teacher.ts';
import { shippedModel } from '../processor/shipped-model.ts';

const model = shippedModel();
const COUNT = model.vocabulary.terms.length;

/** A desk, and what of the node it works on. */
function desk(own = OwnWords.none(model)) {
  const node = {
    ownWords: own,
    restoreCount: 0,
    isFresh: true,
    get live() {
      return { snapshot: { terms: node.ownWords.terms } };
    },
    setOwnWords(words: OwnWords): Promise<void> {
      node.ownWords = words;
      return Promise.resolve();
    },
  };
  const loaded = Promise.resolve(new Teacher(model));
  const made = new OwnWordService(node as unknown as MorphNode, model, () => loaded);
  return {
    node,
    desk: made,
    teach: async (term: string) => made.keep(await made.lesson(term)) - COUNT,
    places: () => node.ownWords.words.map(({ slot: place, file }) => [place, file.term]),
  };
}

/** A word that one thing was said of, and its point. */
async function fileOf(term: string) {
  const lesson = (await desk().desk.lesson(term)).answer('bMuch');
  return [lesson.file(), lesson.point()] as const;
}

describe('where own words are taught', () => {
  it('gives a new word no place that had one, forgotten or taken back', async () => {
    const { desk: own, teach, places } = desk();
    expect(await teach('warm')).toBe(0);
    own.forget(COUNT);
    const before = own.snapshot;
    expect(await teach('wooly')).toBe(1);
    own.change(own.snapshot, before);
    expect(places()).toEqual([]);
    expect(await teach('airy')).toBe(2);
  });

  it('takes back what was done here, and nothing that came from elsewhere', async () => {
    const { desk: own, node, teach, places } = desk();
    await teach('warm');
    const before = own.snapshot;
    await teach('airy');
    const after = own.snapshot;
    own.forget(COUNT);
    await teach('wooly');
    own.change(after, before);
    expect(places()).toEqual([[2, 'wooly']]);
    own.change(before, after);
    expect(places()).toEqual([
      [1, 'airy'],
      [2, 'wooly'],
    ]);
    node.restoreCount++;
    own.change(after, before);
    expect(places()).toHaveLength(2);
  });

  it('puts a forgotten word back into its place', async () => {
    const { desk: own, teach, places } = desk();
    await teach('warm');
    await teach('wooly');
    const undo = own.forget(COUNT + 1);
    await teach('airy');
    undo();
    expect(places()).toEqual([
      [0, 'warm'],
      [1, 'wooly'],
      [2, 'airy'],
    ]);
  });

  it('teaches the word that is meant, where a song has two of one name', async () => {
    const { own: taught } = OwnWords.none(model).with(...(await fileOf('warm')));
    const [entry] = taught.save() ?? [];
    const two = [entry, { ...(entry as object), place: 3 }];
    const { desk: own, places } = desk(OwnWords.read(two, model).own);
    const lesson = await own.lesson(COUNT + 2);
    expect(lesson.term).toBe('warm (2)');
    expect(own.keep(lesson.answer('aMuch'))).toBe(COUNT + 2);
    expect(places()).toEqual([
      [0, 'warm'],
      [2, 'warm (2)'],
    ]);
  });

  it('keeps both words where one comes back and another of its name was taught', async () => {
    const { desk: own, teach, places } = desk();
    await teach('warm');
    const undo = own.forget(COUNT);
    await teach('warm');
    undo();
    expect(places()).toEqual([
      [0, 'warm (2)'],
      [1, 'warm'],
    ]);
  });

  it('puts a file’s word in place of the one of its name', async () => {
    const { desk: own, teach, places, node } = desk();
    await teach('warm');
    const [file] = await fileOf('warm');
    const opened = await own.open(JSON.stringify(file), 'warm.json');
    expect(own.keep(opened)).toBe(COUNT);
    expect(places()).toEqual([[0, 'warm']]);
    expect(node.ownWords.at(0)?.file.answers).toHaveLength(1);
  });
});
