import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type {
  InstrumentLesson,
  InstrumentOwnWords,
  InstrumentTermId,
} from '../instrument/instrument.ts';
import type { Change } from '../instrument/position-event.ts';
import { settingOf } from '../instrument/setting.ts';
import { heardAt, withoutEdits } from './heard-at.ts';
import { WordLibrary, WordLibraryError } from './word-library.ts';
import type { KeptWord } from './word-library.ts';

/** One for the page, so that all windows show the same where the browser keeps nothing. */
export const library = new WordLibrary(() => localStorage);

/** A lesson that was left, and the one that it began with. */
interface LeftLesson {
  readonly lesson: InstrumentLesson;
  readonly began: InstrumentLesson;
}

/** What is known of an instrument's words, by their names, as long as it lives and in all its windows. */
class WordNotes {
  /** The lessons that were left. */
  readonly left = new Map<string, LeftLesson>();
  /** Why the library has not taken a word. */
  readonly unkept = new Map<string, string>();
  /** What brings a word that was forgotten back into the library. */
  readonly forgotten = new Map<string, () => void>();
}

const notes = new WeakMap<InstrumentOwnWords, WordNotes>();

/**
 * What a person does with words of their own, to the song and to the browser's library at once. What fails
 * rejects or throws with what they should know.
 */
export class OwnWordActions {
  readonly #link: InstrumentController;
  /** What the present lesson began with. */
  #began: InstrumentLesson | undefined;

  constructor(link: InstrumentController) {
    this.#link = link;
  }

  /** What is wrong with the browser's keeping, in a sentence or two; undefined while nothing is. */
  get problem(): string | undefined {
    return [...this.#notes.unkept.values()].at(-1) ?? library.problem;
  }

  /** How many answers there were before the lesson that was asked for last. */
  get beganAt(): number {
    return this.#began?.answers ?? 0;
  }

  /** A lesson in a word: the one that was left, where one was and the word is what it was. */
  async lesson(of: number | string): Promise<InstrumentLesson> {
    const began = await this.#desk.lesson(of);
    this.#began = began;
    const left = this.#notes.left.get(began.term);
    return left !== undefined && isSameLesson(left.began, began) ? left.lesson : began;
  }

  /** The person has left the lesson, and may come back to it. Returns whether there is anything to. */
  leave(lesson: InstrumentLesson): boolean {
    const began = this.#began;
    const isBegun = began !== undefined && !isSameLesson(began, lesson);
    if (isBegun) this.#notes.left.set(lesson.term, { lesson, began });
    else this.#notes.left.delete(lesson.term);
    return isBegun;
  }

  /**
   * Puts a word into the song and into the library, together with what is to change for it: one step of
   * undo for the song. Returns whether the browser keeps it as well; else `problem` says why not.
   *
   * @param change is told the word's index
   */
  keep(lesson: InstrumentLesson, change: (index: number) => Change = () => ({})): boolean {
    const before = this.#desk.snapshot;
    const index = this.#desk.keep(lesson);
    this.#notes.left.delete(lesson.term);
    // What was forgotten under this name is not to come back over it.
    this.#notes.forgotten.delete(lesson.term);
    this.#link.editSession.setWithOwnWords(before, change(index));
    return this.#keepInLibrary(index, lesson.term);
  }

  /**
   * A new word that is what is heard now; one that is there learns it. It is heard then, and the edits are
   * a part of it.
   */
  async takeHeard(name: string, end: InstrumentTermId): Promise<void> {
    const { instrument, state } = this.#link;
    const row = state && this.#link.row(settingOf(state.values));
    const lesson = await this.#desk.lesson(name);
    if (instrument === undefined || row === undefined) return;
    this.keep(lesson.keep(row), (index) => ({
      ...withoutEdits(instrument),
      ...heardAt(end, index),
    }));
  }

  /** Makes a lesson of what a hand has done, without the pairs. Returns what `keep` does. */
  async learn(
    of: number,
    learn: (lesson: InstrumentLesson) => InstrumentLesson,
    change: (index: number) => Change,
  ): Promise<boolean> {
    return this.keep(learn(await this.#desk.lesson(of)), change);
  }

  /** The word of a file; its name is for the message. */
  async open(text: string, fileName: string): Promise<void> {
    this.keep(await this.#desk.open(text, fileName));
  }

  /** Brings a word of the library into the song. */
  async add(term: string): Promise<void> {
    const word = library.list().find((each) => each.term === term);
    if (word === undefined) return;
    const lesson = await this.#opened(word);
    this.#step(() => this.#desk.keep(lesson));
  }

  /**
   * Brings the library's words into a song that is new, so that they stand in its lists. A song that was
   * saved has its own, and gets others only where somebody asks for them. A word that cannot be read, or
   * finds no place, stays in the library, whose list says why when it is added there. Returns what is wrong
   * with the keeping of words that are there.
   */
  async fill(): Promise<string | undefined> {
    const kept = library.list();
    if (kept.length === 0) return undefined;
    const opened = await Promise.all(kept.map((word) => this.#opened(word).catch(() => undefined)));
    const { own, terms = [] } = this.#link.instrument ?? {};
    // A host may have handed over a song meanwhile.
    if (own?.isFresh !== true) return undefined;
    const places = terms.filter(({ tier }) => tier === 'empty').length;
    for (const lesson of opened.filter((each) => each !== undefined).slice(0, places)) {
      own.keep(lesson);
    }
    return library.problem;
  }

  /**
   * Forgets a word in the song, where it is there, which is a step of undo, and in the library. Returns what
   * undoes it.
   */
  forget(term: string, index: number | undefined): () => void {
    const { left, unkept, forgotten } = this.#notes;
    const backToSong = index === undefined ? undefined : this.#step(() => this.#desk.forget(index));
    forgotten.set(term, library.forget(term));
    left.delete(term);
    unkept.delete(term);
    return () => {
      if (backToSong) this.#step(backToSong);
      this.#remember(term);
    };
  }

  /** Words that undo has brought back into the song are the browser's again. Returns whether there were any. */
  rememberUndone(): boolean {
    const { terms = [] } = this.#link.instrument ?? {};
    const back = [...this.#notes.forgotten.keys()].filter((name) =>
      terms.some(({ term, tier }) => tier === 'own' && term === name),
    );
    back.forEach((term) => this.#remember(term));
    return back.length > 0;
  }

  textOf(index: number): string | undefined {
    return this.#desk.text(index);
  }

  #remember(term: string): void {
    const { forgotten } = this.#notes;
    forgotten.get(term)?.();
    forgotten.delete(term);
  }

  /** Does something to the song's words: one step of undo. */
  #step<T>(act: () => T): T {
    const before = this.#desk.snapshot;
    const result = act();
    this.#link.editSession.setWithOwnWords(before, {});
    return result;
  }

  #keepInLibrary(index: number, term: string): boolean {
    const text = this.#desk.text(index);
    if (text === undefined) return false;
    const { unkept } = this.#notes;
    unkept.delete(term);
    try {
      return library.keep(text);
    } catch (error) {
      if (!(error instanceof WordLibraryError)) throw error;
      const reason = `Your ${term} is in this song, but not kept in this browser: ${error.message}`;
      unkept.set(term, reason);
      return false;
    }
  }

  #opened(word: KeptWord): Promise<InstrumentLesson> {
    return this.#desk.open(JSON.stringify(word), `your “${word.term}” in this browser`);
  }

  get #notes(): WordNotes {
    const known = notes.get(this.#desk) ?? new WordNotes();
    notes.set(this.#desk, known);
    return known;
  }

  get #desk(): InstrumentOwnWords {
    const own = this.#link.instrument?.own;
    if (own === undefined) throw new Error('This instrument has no room for words of your own.');
    return own;
  }
}

/** Whether the same was said of the same word: then the same is asked next. */
function isSameLesson(one: InstrumentLesson, other: InstrumentLesson): boolean {
  return (
    one.term === other.term &&
    one.said === other.said &&
    JSON.stringify(one.pair) === JSON.stringify(other.pair)
  );
}
