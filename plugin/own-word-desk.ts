import { PersonalWordError, isPersonalTerm } from '../words/index.ts';
import type { Lesson, WordModel } from '../words/index.ts';
import type { MorphNode } from './morph-node.ts';
import type { OwnWord } from './own-words.ts';
import type { Teacher } from './teacher.ts';

/**
 * Where the GUI has a person's own words taught, kept and forgotten. Indices are those of the term
 * parameters, in which own words come behind the vocabulary.
 */
export class OwnWordDesk {
  readonly #node: MorphNode;
  readonly #taught: number;
  readonly #loadTeacher: () => Promise<Teacher>;

  /** @param loadTeacher loads it once; rejects with what the user should know */
  constructor(node: MorphNode, { vocabulary }: WordModel, loadTeacher: () => Promise<Teacher>) {
    this.#node = node;
    this.#taught = vocabulary.terms.length;
    this.#loadTeacher = loadTeacher;
  }

  /** Whether the instance was made without a state: then no song means its places yet. */
  get isFresh(): boolean {
    return this.#node.isFresh;
  }

  /**
   * A lesson in a term: a first one, or a further one in a word of one's own.
   *
   * @param of an index, or a word that is not there yet
   * @throws {PersonalWordError} for a word that cannot be shown, or where there is none at the index
   */
  async lesson(of: number | string): Promise<Lesson> {
    const teacher = await this.#loadTeacher();
    if (typeof of === 'string') {
      if (!isPersonalTerm(of)) throw new PersonalWordError(`“${of}” is no word of 1 to 64 letters`);
      return teacher.begin(of);
    }
    const own = this.#at(of);
    if (own !== undefined) return teacher.goOn(own.file);
    const term = this.#node.live.snapshot.terms[of];
    if (term === undefined || of >= this.#taught) {
      throw new PersonalWordError('there is no word in this place');
    }
    return teacher.begin(term.term);
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
    const { own, place } = this.#node.ownWords.with(lesson.file(), lesson.point());
    void this.#node.setOwnWords(own);
    return this.#taught + place;
  }

  /** Takes a word out of the song. Returns what puts it back. */
  forget(index: number): () => void {
    const word = this.#at(index);
    if (word === undefined) return () => undefined;
    void this.#node.setOwnWords(this.#node.ownWords.without(word.place));
    return () => {
      const { own } = this.#node.ownWords.with(word.file, word.z, word.place);
      void this.#node.setOwnWords(own);
    };
  }

  /** The content of a word's file; undefined where there is no word. */
  text(index: number): string | undefined {
    const word = this.#at(index);
    return word && `${JSON.stringify(word.file, null, 2)}\n`;
  }

  #at(index: number): OwnWord | undefined {
    return this.#node.ownWords.at(index - this.#taught);
  }
}
