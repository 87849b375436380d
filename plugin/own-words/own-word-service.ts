import { PersonalWordError, isPersonalTerm } from '../../words/index.ts';
import type { WordModel } from '../../words/index.ts';
import type { Lesson } from '../../words/personal/index.ts';
import type { OwnWords } from './own-words.ts';
import type { Teacher } from './teacher.ts';

/** What the service needs of an instance. */
export interface OwnWordHolder {
  readonly ownWords: OwnWords;
  /** Whether neither a saved state nor a person has decided yet which own words there are. */
  readonly isFresh: boolean;
  /** Another number after each state that was restored. */
  readonly restoreCount: number;
  /** Exchanges all own words, in the sound and in the state. */
  setOwnWords(own: OwnWords): Promise<void>;
}

/** All own words at a moment, and the restored state that they belong to. */
export interface OwnSnapshot {
  readonly own: OwnWords;
  readonly restoreCount: number;
}

/**
 * Teaches, keeps and forgets the own words of an instance, for the GUI. An index is the value of a term
 * parameter: own words come behind the vocabulary.
 */
export class OwnWordService {
  readonly #holder: OwnWordHolder;
  readonly #vocabularySize: number;
  readonly #loadTeacher: () => Promise<Teacher>;

  /** @param loadTeacher rejects with an error whose message is for the user */
  constructor(
    holder: OwnWordHolder,
    { vocabulary }: WordModel,
    loadTeacher: () => Promise<Teacher>,
  ) {
    this.#holder = holder;
    this.#vocabularySize = vocabulary.terms.length;
    this.#loadTeacher = loadTeacher;
  }

  /** Whether neither a saved state nor a person has decided yet which own words there are. */
  get isFresh(): boolean {
    return this.#holder.isFresh;
  }

  /** All own words as they are now, for `change`. Of no use after another state is restored. */
  get snapshot(): OwnSnapshot {
    return { own: this.#holder.ownWords, restoreCount: this.#holder.restoreCount };
  }

  /**
   * Applies the changes that lead from one snapshot to another. Words that are the same in both stay as they are,
   * since another window may have changed them. Does nothing after another state was restored.
   */
  change(from: OwnSnapshot, to: OwnSnapshot): void {
    const { restoreCount, ownWords } = this.#holder;
    if (from.restoreCount !== restoreCount || to.restoreCount !== restoreCount) return;
    void this.#holder.setOwnWords(ownWords.withChange(from.own, to.own));
  }

  /**
   * A lesson in a term: a further one if it is an own word already, else a first one.
   *
   * @param of an index, or a word, which may be new
   * @throws {PersonalWordError} for a word that cannot be shown, or an index without a word
   */
  async lesson(of: number | string): Promise<Lesson> {
    const teacher = await this.#loadTeacher();
    const term = typeof of === 'string' ? of : this.#termAt(of);
    if (!isPersonalTerm(term))
      throw new PersonalWordError(`“${term}” is no word of 1 to 64 letters`);
    const own = this.#holder.ownWords.named(term);
    return own === undefined ? teacher.begin(term) : teacher.goOn(own.file);
  }

  /**
   * A lesson in the word of a file.
   *
   * @throws {PersonalWordError} naming the file and what is wrong with it
   */
  async open(text: string, source: string): Promise<Lesson> {
    return (await this.#loadTeacher()).open(text, source);
  }

  /**
   * Keeps a lesson's word in the state: in its slot if it has one, else in a free one. Returns its index.
   *
   * @throws {PersonalWordError} if all slots are taken
   */
  keep(lesson: Lesson): number {
    const { own, slot } = this.#holder.ownWords.with(lesson.file(), lesson.point());
    void this.#holder.setOwnWords(own);
    return this.#vocabularySize + slot;
  }

  /** Takes a word out of the state. Returns what puts it back, unless another state is restored meanwhile. */
  forget(index: number): () => void {
    const before = this.snapshot;
    const slot = index - this.#vocabularySize;
    if (before.own.at(slot) === undefined) return () => undefined;
    void this.#holder.setOwnWords(before.own.without(slot));
    const after = this.snapshot;
    return () => this.change(after, before);
  }

  /** The content of a word's file, JSON; undefined for an index without a word. */
  text(index: number): string | undefined {
    const word = this.#holder.ownWords.at(index - this.#vocabularySize);
    return word && `${JSON.stringify(word.file, null, 2)}\n`;
  }

  #termAt(index: number): string {
    const term = this.#holder.ownWords.terms[index];
    if (term === undefined || term.tier === 'empty') {
      throw new PersonalWordError('there is no word in this place');
    }
    return term.term;
  }
}
