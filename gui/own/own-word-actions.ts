import { msg, str } from '@lit/localize';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type {
  InstrumentLesson,
  InstrumentOwnWords,
  InstrumentTerm,
  InstrumentTermId,
} from '../instrument/instrument.ts';
import type { Change } from '../instrument/change.ts';
import type { BesideSong } from '../instrument/edit-step.ts';
import { withoutPinned } from '../instrument/edits.ts';
import { taughtTerms } from '../instrument/own-terms.ts';
import { settingOf } from '../instrument/setting.ts';
import type { Setting } from '../instrument/setting.ts';
import { TERM_IDS, withoutWord, wordBefore } from './forgotten-word.ts';
import { playWordChange, clearEditsChange } from './word-changes.ts';
import { WordLibrary, WordLibraryError } from './word-library.ts';
import type { KeptWord } from './word-library.ts';
import { isAsBefore, isBack, isForgotten } from './word-news.ts';
import { isSameLesson, notesOf } from './word-notes.ts';

/** One library for the page, so that all windows show the same words where the browser keeps nothing. */
export const library = new WordLibrary(() => localStorage);

/**
 * What a person does with their own words, to the song and to the browser's library together. Errors have
 * messages for the person.
 */
export class OwnWordActions {
  readonly #link: InstrumentController;
  /** The present lesson as it was when it began. */
  #initialLesson: InstrumentLesson | undefined;

  constructor(link: InstrumentController) {
    this.#link = link;
  }

  /** Why the browser does not keep the words, in a sentence or two; undefined while it does. */
  get problem(): string | undefined {
    return [...this.#notes.problems.values()].at(-1) ?? library.problem;
  }

  /** The number of answers when the present lesson began. */
  get answersBefore(): number {
    return this.#initialLesson?.answers ?? 0;
  }

  /**
   * A lesson in a word: the one that was closed if the word has not changed since.
   *
   * @param of the index of a term, or a word
   */
  async lesson(of: number | string): Promise<InstrumentLesson> {
    const initial = await this.#service.lesson(of);
    this.#initialLesson = initial;
    const closed = this.#notes.closedLessons.get(initial.term);
    return closed !== undefined && isSameLesson(closed.initial, initial) ? closed.lesson : initial;
  }

  /** Closes a lesson without keeping its word. Returns whether it has answers that the person may return to. */
  closeLesson(lesson: InstrumentLesson): boolean {
    const initial = this.#initialLesson;
    const hasChanged = initial !== undefined && !isSameLesson(initial, lesson);
    if (hasChanged) this.#notes.closedLessons.set(lesson.term, { lesson, initial });
    else this.#notes.closedLessons.delete(lesson.term);
    return hasChanged;
  }

  /**
   * Puts a word into the song and into the library, and sets values with it: one step of undo for all of it.
   * Returns whether the browser keeps the word as well; if not, `problem` tells why.
   *
   * @param change gets the word's index
   */
  keep(lesson: InstrumentLesson, change: (index: number) => Change = () => ({})): boolean {
    const { term } = lesson;
    const before = this.#service.snapshot;
    const keptBefore = library.find(term);
    const wasThere =
      keptBefore !== undefined ||
      this.#link.instrument?.terms.some((each) => each.tier === 'own' && each.term === term);
    const index = this.#service.keep(lesson);
    const changed = change(index);
    this.#noteReplaced(term, changed, index);
    this.#notes.closedLessons.delete(term);
    const isInBrowser = this.#keepInLibrary(index, term);
    const undone = wasThere ? isAsBefore : isForgotten;
    const beside = this.#beside(term, [keptBefore, library.find(term)], [undone, isBack]);
    this.#link.editSession.setWithOwnWords(before, changed, undefined, beside);
    return isInBrowser;
  }

  /**
   * Makes the present sound the meaning of a word, which may be new, and plays the word. The edits become a part
   * of it.
   */
  async takeSound(name: string, end: InstrumentTermId): Promise<void> {
    const { instrument, state } = this.#link;
    const row = state && this.#link.row(settingOf(withoutPinned(state.values)));
    const lesson = await this.#service.lesson(name);
    if (instrument === undefined || state === undefined || row === undefined) return;
    this.keep(lesson.keep(row), (index) => ({
      ...clearEditsChange(instrument, state.values),
      ...playWordChange(end, index),
    }));
  }

  /** Teaches a word without pairs. Returns what `keep` returns. */
  async learn(
    of: number,
    learn: (lesson: InstrumentLesson) => InstrumentLesson,
    change: (index: number) => Change,
  ): Promise<boolean> {
    return this.keep(learn(await this.#service.lesson(of)), change);
  }

  /**
   * Opens the word of a file.
   *
   * @param fileName for the message of an error
   */
  async open(text: string, fileName: string): Promise<void> {
    this.keep(await this.#service.open(text, fileName));
  }

  /** Brings a word of the library into the song. */
  async add(term: string): Promise<void> {
    const word = library.list().find((each) => each.term === term);
    if (word === undefined) return;
    const lesson = await this.#opened(word);
    this.#step(() => this.#service.keep(lesson));
  }

  /**
   * Brings the library's words into a new song, so that its lists have them. A saved song has its own words and
   * gets others only on request. A word that cannot be read or finds no slot stays in the library, whose list
   * tells why when a person adds it.
   *
   * @returns why the browser does not keep the words; undefined if it does
   */
  async fill(): Promise<string | undefined> {
    const kept = library.list();
    if (kept.length === 0) return undefined;
    const opened = await Promise.all(kept.map((word) => this.#opened(word).catch(() => undefined)));
    const { own, terms = [] } = this.#link.instrument ?? {};
    // A host may have loaded a song meanwhile.
    if (own?.isFresh !== true) return undefined;
    const freeSlots = terms.filter(({ tier }) => tier === 'empty').length;
    for (const lesson of opened.filter((each) => each !== undefined).slice(0, freeSlots)) {
      own.keep(lesson);
    }
    return library.problem;
  }

  /**
   * Forgets a word in the library and in the song, where the words from before it was taught are heard again: in all
   * places, in A and B and in their presets. One step of undo for all of it.
   *
   * @returns the function that takes it back, and returns what has come of that, in a sentence or two
   */
  forget(term: string): () => string {
    const { editSession, instrument } = this.#link;
    const { terms = [], state } = instrument ?? {};
    const { closedLessons, problems, replaced: replacedWords } = this.#notes;
    const index = ownIndex(terms, term);
    const replaced = replacedWords.get(term);
    const places = TERM_IDS.filter((id) => state?.values[id] === index);
    const kept = library.find(term);
    library.exchange(term, kept, undefined);
    closedLessons.delete(term);
    problems.delete(term);
    const back = this.#step(
      () => (index < 0 ? () => undefined : this.#service.forget(index)),
      (setting) => withoutWord(setting, index, (id) => wordBefore(index, id, terms, replaced)),
      this.#beside(term, [kept, undefined], [isBack, isForgotten]),
    );
    const { revision } = editSession;
    return () => {
      if (editSession.revision === revision) return editSession.takeBack() ?? isBack(term);
      // What has been done since stays.
      const before = this.#service.snapshot;
      back();
      const text = this.#exchange(term, undefined, kept, isBack);
      const { terms: termsNow = [], state: stateNow } = instrument ?? {};
      const again = ownIndex(termsNow, term);
      const isAsLeft = (id: InstrumentTermId) =>
        stateNow?.values[id] === wordBefore(index, id, terms, replaced);
      const ids = again < 0 ? [] : places.filter(isAsLeft);
      editSession.setWithOwnWords(
        before,
        Object.fromEntries(ids.map((id) => [id, again])),
        undefined,
        this.#beside(term, [undefined, kept], [isForgotten, isBack]),
      );
      return text;
    };
  }

  /** The content of a word's file; undefined for an index without an own word. */
  textOf(index: number): string | undefined {
    return this.#service.text(index);
  }

  /** Notes which words of the vocabulary a word replaces where it is taught. */
  #noteReplaced(term: string, change: Change, index: number): void {
    const { instrument } = this.#link;
    const taughtCount = taughtTerms(instrument?.terms ?? []).length;
    const entries = TERM_IDS.flatMap((id): [InstrumentTermId, number][] => {
      const before = instrument?.state.values[id];
      return change[id] === index && before !== undefined && before < taughtCount
        ? [[id, before]]
        : [];
    });
    const { replaced } = this.#notes;
    replaced.set(term, { ...replaced.get(term), ...Object.fromEntries(entries) });
  }

  /** Changes the song's own words: one step of undo. */
  #step<T>(act: () => T, exchange?: (setting: Setting) => Setting, beside?: BesideSong): T {
    const before = this.#service.snapshot;
    const result = act();
    this.#link.editSession.setWithOwnWords(before, {}, exchange, beside);
    return result;
  }

  /**
   * What a step has done in the library.
   *
   * @param kept what the library had of a term before and after
   * @param texts say what undo and redo have done to the word
   */
  #beside(
    term: string,
    [before, after]: readonly [KeptWord | undefined, KeptWord | undefined],
    [undone, redone]: readonly [(term: string) => string, (term: string) => string],
  ): BesideSong {
    return {
      undo: () => this.#exchange(term, after, before, undone),
      redo: () => this.#exchange(term, before, after, redone),
    };
  }

  /** Returns what has come of the word in the song and, where the browser does not have it so, why. */
  #exchange(
    term: string,
    from: KeptWord | undefined,
    to: KeptWord | undefined,
    text: (term: string) => string,
  ): string {
    try {
      if (library.exchange(term, from, to)) return text(term);
      return `${text(term)} ${library.problem ?? unchanged(term, msg('it has changed since.'))}`;
    } catch (error) {
      if (!(error instanceof WordLibraryError)) throw error;
      return `${text(term)} ${unchanged(term, error.message)}`;
    }
  }

  #keepInLibrary(index: number, term: string): boolean {
    const text = this.#service.text(index);
    if (text === undefined) return false;
    const { problems } = this.#notes;
    problems.delete(term);
    try {
      return library.keep(text);
    } catch (error) {
      if (!(error instanceof WordLibraryError)) throw error;
      const reason = msg(
        str`Your ${term} is in this song, but not kept in this browser: ${error.message}`,
      );
      problems.set(term, reason);
      return false;
    }
  }

  #opened(word: KeptWord): Promise<InstrumentLesson> {
    return this.#service.open(JSON.stringify(word), msg(str`your “${word.term}” in this browser`));
  }

  get #notes(): ReturnType<typeof notesOf> {
    return notesOf(this.#service);
  }

  get #service(): InstrumentOwnWords {
    const own = this.#link.instrument?.own;
    if (own === undefined)
      throw new Error(msg('This instrument has no room for words of your own.'));
    return own;
  }
}

const unchanged = (term: string, reason: string): string =>
  msg(str`In this browser, your ${term} stays as it is: ${reason}`);

/** The index of an own word in the song; -1 if it is not there. */
const ownIndex = (terms: readonly InstrumentTerm[], term: string): number =>
  terms.findIndex((each) => each.tier === 'own' && each.term === term);
