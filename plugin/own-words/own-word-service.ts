import { PersonalWordError, isPersonalTerm } from '../../words/index.ts';
import type { Lesson, WordModel } from '../../words/index.ts';
import type { MorphNode } from '../morph-node.ts';
import type { OwnWords } from './own-words.ts';
import type { Teacher } from './teacher.ts';

/** All own words at a moment, and of which song. */
export interface OwnSnapshot {
  readonly own: OwnWords;
  readonly restoreCount: number;
}

/**
 * Where the GUI has a person's own words taught, kept and forgotten. Indices are those of the term
 * parameters, in which own words come behind the vocabulary.
 */
export class OwnWordService {
  readonly #node: MorphNode;
  readonly #taught: number;
  readonly #loadTeacher: () => Promise<Teacher>;

  /** @param loadTeacher loads it once; rejects with what the user should know */
  constructor(node: MorphNode, { vocabulary }: WordModel, loadTeacher: () => Promise<Teacher>) {
    this.#node = node;
    this.#taught = vocabulary.terms.length;
    this.#loadTeacher = loadTeacher;
  }

  /** Whether nothing was said of the places yet, neither by a saved state nor by a person. */
  get isFresh(): boolean {
    return this.#node.isFresh;
  }

  /** All own words as they are now, for `change`: as long as no other song has come. */
  get snapshot(): OwnSnapshot {
    return { own: this.#node.ownWords, restoreCount: this.#node.restoreCount };
  }

  /**
   * Brings what differs between two snapshots to where it was in the second, and leaves all others, which
   * another window may have changed; nothing where another song has come since.
   */
  change(from: OwnSnapshot, to: OwnSnapshot): void {
    const node = this.#node;
    if (from.restoreCount !== node.restoreCount || to.restoreCount !== node.restoreCount) return;
    void node.setOwnWords(node.ownWords.withChange(from.own, to.own));
  }

  /**
   * A lesson in a term: a further one where it is one's own already, else a first one.
   *
   * @param of an index, or a word that may not be there yet
   * @throws {PersonalWordError} for a word that cannot be shown, or where there is none at the index
   */
  async lesson(of: number | string): Promise<Lesson> {
    const teacher = await this.#loadTeacher();
    const term = typeof of === 'string' ? of : this.#termAt(of);
    if (!isPersonalTerm(term))
      throw new PersonalWordError(`“${term}” is no word of 1 to 64 letters`);
    const own = this.#node.ownWords.named(term);
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
   * Gives the word a place in the song, its own where it has one. Returns its index.
   *
   * @throws {PersonalWordError} where all places are taken
   */
  keep(lesson: Lesson): number {
    const { own, slot } = this.#node.ownWords.with(lesson.file(), lesson.point());
    void this.#node.setOwnWords(own);
    return this.#taught + slot;
  }

  /** Takes a word out of the song. Returns what puts it back, as long as no other song has come. */
  forget(index: number): () => void {
    const before = this.snapshot;
    const slot = index - this.#taught;
    if (before.own.at(slot) === undefined) return () => undefined;
    void this.#node.setOwnWords(before.own.without(slot));
    const after = this.snapshot;
    return () => this.change(after, before);
  }

  /** The content of a word's file; undefined where there is no word. */
  text(index: number): string | undefined {
    const word = this.#node.ownWords.at(index - this.#taught);
    return word && `${JSON.stringify(word.file, null, 2)}\n`;
  }

  #termAt(index: number): string {
    const { terms } = this.#node.live.snapshot;
    const term = terms[index];
    if (term === undefined || term.tier === 'empty') {
      throw new PersonalWordError('there is no word in this place');
    }
    return term.term;
  }
}
