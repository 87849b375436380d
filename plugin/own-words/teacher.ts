import { Lesson, openPersonalWord, parsePersonalWord } from '../../words/index.ts';
import type { PersonalWordFile, WordModel } from '../../words/index.ts';
import { shippedPrior } from '../../words/shipped-prior.ts';

/**
 * Begins lessons. With what is known of people before one of them is asked, so it is a chunk of its own,
 * loaded when somebody wants to teach a word.
 */
export class Teacher {
  readonly #model: WordModel;

  constructor(model: WordModel) {
    this.#model = model;
  }

  /** A first lesson in a word, of the vocabulary or not. */
  begin(term: string): Lesson {
    return new Lesson(this.#model, shippedPrior, { term, log: [] });
  }

  /** A further lesson in a word that was taught before. */
  goOn(file: PersonalWordFile): Lesson {
    return new Lesson(this.#model, shippedPrior, openPersonalWord(shippedPrior, file));
  }

  /**
   * A further lesson in the word of a file.
   *
   * @param source the file's name, for the message
   * @throws {PersonalWordError} naming the file and what is wrong with it
   */
  open(text: string, source: string): Lesson {
    return this.goOn(parsePersonalWord(text, source));
  }
}
