import { GAIN_DB, NUMBERS_PER_BAND } from '../../eq/index.ts';
import type { WordModel } from '../create-words.ts';
import { decodedRow } from '../decoder.ts';
import type { TextLanguage } from '../text/wording.ts';
import { describePersonal } from './describe-personal.ts';
import { earConfidence } from './ear.ts';
import type { EarConfidence } from './ear.ts';
import { MAX_ANSWERS } from './file-limits.ts';
import type { LoggedRow, Observation } from './observation.ts';
import { fromCurve } from './open-word.ts';
import { loggedRow } from './pair.ts';
import { personalPoint } from './personal-word.ts';
import type { PersonalWord } from './personal-word.ts';
import type { Preference } from './preference.ts';
import { wordPrior } from './prior.ts';
import type { PersonalPrior, WordPrior } from './prior.ts';
import { nextQuestion } from './question.ts';
import type { Question } from './question.ts';
import { personalWordFile } from './write-file.ts';
import type { WrittenWordFile } from './write-file.ts';

/** Band rows of a word: as one person means it and as most people do. */
export interface LessonSounds {
  readonly own: LoggedRow;
  readonly crowd: LoggedRow;
}

/**
 * The state of teaching an own word. It is immutable: each answer gives another lesson, so to undo is to
 * return to the lesson before.
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
    // A file has a limit. Beyond it the learned curve is kept and the log starts anew.
    this.#word = word.log.length < MAX_ANSWERS ? word : fromCurve(personalWordFile(prior, word));
    this.#crowd = wordPrior(prior, word.term);
  }

  get term(): string {
    return this.#word.term;
  }

  /** How many observations there are, answers included. */
  get observationCount(): number {
    return this.#word.log.length;
  }

  /** How many pairs are answered. */
  get answers(): number {
    return this.#word.log.filter(({ kind }) => kind === 'choice').length;
  }

  /** Whether the last observation can be undone. */
  get canUndo(): boolean {
    const last = this.#word.log.at(-1);
    return last !== undefined && last.kind !== 'earlier';
  }

  /** The pair to play next: two rows of 15 numbers (gainDb, log2 frequencyHz, log2 q of five bands). */
  get pair(): { readonly a: LoggedRow; readonly b: LoggedRow } {
    return this.#next;
  }

  /** Whether other people taught the word. */
  get hasCrowd(): boolean {
    return this.#crowd.count > 0;
  }

  /** What was learned, as a sentence. */
  get description(): string {
    return this.describe('en');
  }

  /** What was learned, as a sentence of a language. */
  describe(language: TextLanguage): string {
    return describePersonal(this.#prior, this.#word, language);
  }

  /** How well the person's meaning is known and whether the answers agree. */
  get ear(): EarConfidence {
    return earConfidence(this.#prior, this.#crowd, this.#word.log);
  }

  /** The word's point in the latent space: `latentSize` numbers. The first call takes some milliseconds. */
  point(): Float64Array {
    this.#point ??= personalPoint(this.#model, this.#prior, this.#word);
    return this.#point;
  }

  /** The present sound of the word and the sound that most people mean, which is flat for an untaught word. */
  get sounds(): LessonSounds {
    this.#sounds ??= this.#decode();
    return this.#sounds;
  }

  /** The content of the word's file. */
  file(): WrittenWordFile {
    return personalWordFile(this.#prior, this.#word);
  }

  /** The lesson after an answer to `pair`. */
  answer(preference: Preference): Lesson {
    const { a, b, repeats } = this.#next;
    const repeat = repeats === undefined ? {} : { repeats };
    return this.#after({ kind: 'choice', a, b, preference, offersSame: true, ...repeat });
  }

  /**
   * The lesson after the person made a sound and kept it as the one they mean.
   *
   * @param row 15 numbers, as in `pair`
   */
  keep(row: ArrayLike<number>): Lesson {
    return this.#after({ kind: 'kept', row: loggedRow(row) });
  }

  /**
   * The lesson after the person moved bands. It also learns what that means for the other bands.
   *
   * @param from the sound before, 15 numbers as in `pair`
   * @param to the sound after
   */
  edit(from: ArrayLike<number>, to: ArrayLike<number>): Lesson {
    return this.#after({ kind: 'edit', from: loggedRow(from), to: loggedRow(to) });
  }

  /** The lesson before the last observation; the same lesson if that cannot be undone. */
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

/** A row with the same frequencies and Qs and no gain. */
function flattened(row: LoggedRow): LoggedRow {
  return row.map((value, i) => (i % NUMBERS_PER_BAND === GAIN_DB ? 0 : value));
}
