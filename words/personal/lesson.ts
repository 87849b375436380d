import { GAIN_DB, NUMBERS_PER_BAND } from '../../eq/index.ts';
import type { WordModel } from '../create-words.ts';
import { decodedRow } from '../decoder.ts';
import { describePersonal } from './describe-personal.ts';
import { earConfidence } from './ear.ts';
import type { EarConfidence } from './ear.ts';
import { MAX_ANSWERS } from './file-limits.ts';
import type { LoggedRow, Observation } from './observation.ts';
import { fromCurve } from './open-file.ts';
import { loggedRow } from './pair.ts';
import { personalPoint } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import type { Preference } from './preference.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior, WordPrior } from './prior.ts';
import { nextQuestion } from './question.ts';
import type { Question } from './question.ts';
import { personalWordFile } from './write-file.ts';
import type { PersonalWordFile } from './write-file.ts';

/** Band rows of a word: as one person means it, and as most people do. */
export interface LessonSounds {
  readonly own: LoggedRow;
  readonly crowd: LoggedRow;
}

/**
 * A word that is being learned from one person, at one moment. It never changes: each answer gives
 * another lesson, so that to undo is to go back to the one before.
 */
export class Lesson {
  readonly #model: WordModel;
  readonly #prior: PersonalPrior;
  readonly #crowd: WordPrior;
  readonly #word: PersonalWord;
  #question: Question | undefined;
  #sounds: LessonSounds | undefined;
  #point: Float64Array | undefined;

  constructor(model: WordModel, prior: PersonalPrior, word: PersonalWord) {
    this.#model = model;
    this.#prior = prior;
    // A file has an end; what was learned until then is kept, if not how.
    this.#word = word.log.length < MAX_ANSWERS ? word : fromCurve(personalWordFile(prior, word));
    this.#crowd = wordPrior(prior, word.term);
  }

  get term(): string {
    return this.#word.term;
  }

  /** How many things this person has said of the word, answers among them. */
  get said(): number {
    return this.#word.log.length;
  }

  /** How many pairs were answered. */
  get answers(): number {
    return this.#word.log.filter(({ kind }) => kind === 'choice').length;
  }

  /** Whether the last thing that was said can be taken back: it was said, and is known of. */
  get canUndo(): boolean {
    const last = this.#word.log.at(-1);
    return last !== undefined && last.kind !== 'earlier';
  }

  /** The pair to play next: two rows of 15 numbers (gainDb, log2 frequencyHz, log2 q of five slots). */
  get pair(): { readonly a: LoggedRow; readonly b: LoggedRow } {
    return this.#next;
  }

  /** Whether others taught the word. */
  get hasCrowd(): boolean {
    return this.#crowd.count > 0;
  }

  /** What was learned, in words. */
  get description(): string {
    return describePersonal(this.#prior, this.#word);
  }

  /** How well it is known, and whether the answers agree. */
  get ear(): EarConfidence {
    return earConfidence(this.#prior, this.#crowd, this.#word.log);
  }

  /** Where the word is now: `latentSize` numbers. Some milliseconds. */
  point(): Float64Array {
    this.#point ??= personalPoint(this.#model, this.#prior, this.#word);
    return this.#point;
  }

  /** What the word is heard as by now, and as what most people mean; no EQ where nobody taught it. */
  get sounds(): LessonSounds {
    this.#sounds ??= this.#decode();
    return this.#sounds;
  }

  /** The word as its file holds it. */
  file(): PersonalWordFile {
    return personalWordFile(this.#prior, this.#word);
  }

  /** The lesson after an answer to its pair. */
  answer(preference: Preference): Lesson {
    const { a, b, repeats } = this.#next;
    const repeat = repeats === undefined ? {} : { repeats };
    return this.#after({ kind: 'choice', a, b, preference, ...repeat });
  }

  /**
   * After somebody has made a sound and says that this is it.
   *
   * @param row 15 numbers, as in `pair`
   */
  keep(row: ArrayLike<number>): Lesson {
    return this.#after({ kind: 'kept', row: loggedRow(row) });
  }

  /**
   * After somebody has moved bands of it: what that means for the rest is learned as well.
   *
   * @param from 15 numbers, as in `pair`, and `to` as well
   */
  edit(from: ArrayLike<number>, to: ArrayLike<number>): Lesson {
    return this.#after({ kind: 'edit', from: loggedRow(from), to: loggedRow(to) });
  }

  /** The lesson before the last thing that was said; itself where that cannot be taken back. */
  undo(): Lesson {
    const { term, log } = this.#word;
    return this.canUndo ? this.#of({ term, log: log.slice(0, -1) }) : this;
  }

  get #next(): Question {
    this.#question ??= nextQuestion(this.#prior, this.#crowd, this.#word.log);
    return this.#question;
  }

  #decode(): LessonSounds {
    const { vocabulary, decoder } = this.#model;
    const own = loggedRow(decodedRow(decoder, this.point()));
    const taught = vocabulary.terms.find(({ term }) => term === this.term);
    const crowd = taught ? loggedRow(decodedRow(decoder, taught.z)) : flattened(own);
    return { own, crowd };
  }

  #after(one: Observation): Lesson {
    return this.#of({ term: this.term, log: [...this.#word.log, one] });
  }

  #of(word: PersonalWord): Lesson {
    return new Lesson(this.#model, this.#prior, word);
  }
}

/** A row with all its bands in place, and none of them at work. */
function flattened(row: LoggedRow): LoggedRow {
  return row.map((value, i) => (i % NUMBERS_PER_BAND === GAIN_DB ? 0 : value));
}
