import type { InstrumentController } from '../instrument-controller.ts';
import type { InstrumentLesson, InstrumentOwnWords } from '../instrument.ts';
import { settingOf } from '../setting.ts';
import { WordLibrary } from './word-library.ts';

/** One for the page, so that all windows show the same where the browser keeps nothing. */
export const library = new WordLibrary(() => localStorage);

/**
 * What a person does with words of their own, to the song and to the browser's library at once. What fails
 * rejects or throws with what they should know.
 */
export class OwnWords {
  readonly #link: InstrumentController;

  constructor(link: InstrumentController) {
    this.#link = link;
  }

  lesson(of: number | string): Promise<InstrumentLesson> {
    return this.#desk.lesson(of);
  }

  /** Puts a word into the song and into the library. Returns its index. */
  keep(lesson: InstrumentLesson): number {
    const index = this.#desk.keep(lesson);
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
  async add(term: string): Promise<void> {
    const word = library.list().find((each) => each.term === term);
    if (word === undefined) return;
    this.#desk.keep(await this.#desk.open(JSON.stringify(word), `your “${term}” in this browser`));
  }

  /** Forgets a word in the song, where it is there, and in the library. Returns what undoes it. */
  forget(term: string, index: number | undefined): () => void {
    const backToSong = index === undefined ? undefined : this.#desk.forget(index);
    const backToLibrary = library.forget(term);
    return () => {
      backToSong?.();
      backToLibrary();
    };
  }

  textOf(index: number): string | undefined {
    return this.#desk.text(index);
  }

  get #desk(): InstrumentOwnWords {
    const own = this.#link.instrument?.own;
    if (own === undefined) throw new Error('This instrument has no room for words of your own.');
    return own;
  }
}
