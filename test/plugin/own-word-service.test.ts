import { describe, expect, it } from 'vitest';
import { OwnWordService } from '../../plugin/own-words/own-word-service.ts';
import type { OwnWordHolder } from '../../plugin/own-words/own-word-service.ts';
import { OwnWords } from '../../plugin/own-words/own-words.ts';
import { Teacher } from '../../plugin/own-words/teacher.ts';
import { shippedModel } from '../shipped-model.ts';

const model = shippedModel();
const COUNT = model.vocabulary.terms.length;

/** A service over a plain object in place of an instance. */
function serviceOver(own = OwnWords.none(model)) {
  const holder = {
    ownWords: own,
    restoreCount: 0,
    isFresh: true,
    setOwnWords(words: OwnWords): Promise<void> {
      holder.ownWords = words;
      return Promise.resolve();
    },
  } satisfies OwnWordHolder;
  const loaded = Promise.resolve(new Teacher(model));
  const service = new OwnWordService(holder, model, () => loaded);
  return {
    holder,
    service,
    teach: async (term: string) => service.keep(await service.lesson(term)) - COUNT,
    slots: () => holder.ownWords.words.map(({ slot, file }) => [slot, file.term]),
  };
}

/** A word with one answer, and its point. */
async function fileOf(term: string) {
  const lesson = (await serviceOver().service.lesson(term)).answer('bMuch');
  return [lesson.file(), lesson.point()] as const;
}

describe('the own words of an instance', () => {
  it('gives a new word a slot that has held none, whether the last word was forgotten or undone', async () => {
    const { service: own, teach, slots } = serviceOver();
    expect(await teach('warm')).toBe(0);
    own.forget(COUNT);
    const before = own.snapshot;
    expect(await teach('wooly')).toBe(1);
    own.change(own.snapshot, before);
    expect(slots()).toEqual([]);
    expect(await teach('airy')).toBe(2);
  });

  it('undoes its own changes and leaves what another window taught', async () => {
    const { service: own, holder, teach, slots } = serviceOver();
    await teach('warm');
    const before = own.snapshot;
    await teach('airy');
    const after = own.snapshot;
    own.forget(COUNT);
    await teach('wooly');
    own.change(after, before);
    expect(slots()).toEqual([[2, 'wooly']]);
    own.change(before, after);
    expect(slots()).toEqual([
      [1, 'airy'],
      [2, 'wooly'],
    ]);
    holder.restoreCount++;
    own.change(after, before);
    expect(slots()).toHaveLength(2);
  });

  it('puts a forgotten word back into its slot', async () => {
    const { service: own, teach, slots } = serviceOver();
    await teach('warm');
    await teach('wooly');
    const undo = own.forget(COUNT + 1);
    await teach('airy');
    undo();
    expect(slots()).toEqual([
      [0, 'warm'],
      [1, 'wooly'],
      [2, 'airy'],
    ]);
  });

  it('teaches the word at the index, where a song has two of one name', async () => {
    const { own: taught } = OwnWords.none(model).with(...(await fileOf('warm')));
    const [entry] = taught.save() ?? [];
    const two = [entry, { ...(entry as object), place: 3 }];
    const { service: own, slots } = serviceOver(OwnWords.read(two, model).own);
    const lesson = await own.lesson(COUNT + 2);
    expect(lesson.term).toBe('warm 2');
    expect(own.keep(lesson.answer('aMuch'))).toBe(COUNT + 2);
    expect(slots()).toEqual([
      [0, 'warm'],
      [2, 'warm 2'],
    ]);
  });

  it('keeps both words when one comes back after another of its name was taught', async () => {
    const { service: own, teach, slots } = serviceOver();
    await teach('warm');
    const undo = own.forget(COUNT);
    await teach('warm');
    undo();
    expect(slots()).toEqual([
      [0, 'warm 2'],
      [1, 'warm'],
    ]);
  });

  it('reslots the word of a file’s name by the file’s word', async () => {
    const { service: own, teach, slots, holder } = serviceOver();
    await teach('warm');
    const [file] = await fileOf('warm');
    const opened = await own.open(JSON.stringify(file), 'warm.json');
    expect(own.keep(opened)).toBe(COUNT);
    expect(slots()).toEqual([[0, 'warm']]);
    expect(holder.ownWords.at(0)?.file.answers).toHaveLength(1);
  });
});
