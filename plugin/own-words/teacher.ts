import { Lesson, openPersonalWord, parsePersonalWord } from '../../words/personal/index.ts';
import type { PersonalWordFile, WordModel } from '../../words/index.ts';
import { shippedPrior } from '../../words/shipped-prior.ts';

/**
 * Starts lessons. It holds the prior of all people's answers, which is large, so it is a chunk of its own that is
 * loaded for the first lesson.
 */
export class Teacher {
  readonly #model: WordModel;

  constructor(model: WordModel) {
    this.#model = model;
  }

  /** A first lesson in a word, which may be one of the vocabulary. */
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
