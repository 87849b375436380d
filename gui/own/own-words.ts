import type { InstrumentController } from '../instrument-controller.ts';
import type { InstrumentLesson, InstrumentOwnWords } from '../instrument.ts';
import { settingOf } from '../setting.ts';
import { WordLibrary } from './word-library.ts';
import type { KeptWord } from './word-library.ts';

/** One for the page, so that all windows show the same where the browser keeps nothing. */
export const library = new WordLibrary(() => localStorage);

const leftLessons = new WeakMap<InstrumentOwnWords, Map<string, InstrumentLesson>>();

/**
 * What a person does with words of their own, to the song and to the browser's library at once. What fails
 * rejects or throws with what they should know.
 */
export class OwnWords {
  readonly #link: InstrumentController;

  constructor(link: InstrumentController) {
    this.#link = link;
  }

  /** A lesson in a word: the one that was left, where one was. */
  async lesson(of: number | string): Promise<InstrumentLesson> {
    const lesson = await this.#desk.lesson(of);
    return this.#left.get(lesson.term) ?? lesson;
  }

  /** The person has left a lesson, and may come back to it. */
  leave(lesson: InstrumentLesson): void {
    if (lesson.said > 0) this.#left.set(lesson.term, lesson);
    else this.#left.delete(lesson.term);
  }

  /** Puts a word into the song and into the library. Returns its index. */
  keep(lesson: InstrumentLesson): number {
    const index = this.#desk.keep(lesson);
    this.#left.delete(lesson.term);
    const text = this.#desk.text(index);
    if (text !== undefined) library.keep(text);
    return index;
  }

  /** A new word that is what is heard now. */
  async takeHeard(name: string): Promise<number> {
    const values = this.#link.state?.values;
    const row = values && this.#link.row(settingOf(values));
    const lesson = await this.lesson(name);
    return this.keep(row === undefined ? lesson : lesson.keep(row));
  }

  /** The word of a file; its name is for the message. */
  async open(text: string, fileName: string): Promise<number> {
    return this.keep(await this.#desk.open(text, fileName));
  }

  /** Brings a word of the library into the song. */
  async add(word: KeptWord): Promise<void> {
    this.#desk.keep(await this.#opened(word));
  }

  /**
   * Brings the library's words into a song that is new, so that they stand in its lists. A song that was
   * saved has its own, and gets others only where somebody asks for them. A word that cannot be read, or
   * finds no place, stays in the library, whose list says why when it is added there.
   */
  async fill(): Promise<void> {
    for (const word of library.list()) {
      const lesson = await this.#opened(word).catch(() => undefined);
      // A host may have handed over a song meanwhile.
      const { terms = [], own } = this.#link.instrument ?? {};
      if (own?.isFresh !== true) return;
      const isThere = terms.some(({ term, tier }) => tier === 'own' && term === word.term);
      const hasRoom = terms.some(({ tier }) => tier === 'empty');
      if (lesson !== undefined && !isThere && hasRoom) own.keep(lesson);
    }
  }

  /** Forgets a word in the song, where it is there, and in the library. Returns what undoes it. */
  forget(term: string, index: number | undefined): () => void {
    const backToSong = index === undefined ? undefined : this.#desk.forget(index);
    const backToLibrary = library.forget(term);
    this.#left.delete(term);
    return () => {
      backToSong?.();
      backToLibrary();
    };
  }

  textOf(index: number): string | undefined {
    return this.#desk.text(index);
  }

  #opened(word: KeptWord): Promise<InstrumentLesson> {
    return this.#desk.open(JSON.stringify(word), `your “${word.term}” in this browser`);
  }

  /** The lessons that were left, by their words, as long as the instrument lives. */
  get #left(): Map<string, InstrumentLesson> {
    const known = leftLessons.get(this.#desk) ?? new Map<string, InstrumentLesson>();
    leftLessons.set(this.#desk, known);
    return known;
  }

  get #desk(): InstrumentOwnWords {
    const own = this.#link.instrument?.own;
    if (own === undefined) throw new Error('This instrument has no room for words of your own.');
    return own;
  }
}
