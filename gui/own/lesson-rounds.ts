import { msg, str } from '@lit/localize';
import { language } from '../language/index.ts';
import type { InstrumentLesson, Preference, Trial } from '../instrument/instrument.ts';

/** A round: after it there is something new to listen to, and the person decides whether to go on. */
export const ANSWERS_PER_ROUND = 3;

/**
 * A lesson in rounds: three pairs to compare, then what is learned, then the next round. It never changes: each
 * method returns the next one.
 */
export class LessonRounds {
  readonly lesson: InstrumentLesson;
  /** Whether a pair is compared; otherwise what is learned is shown. */
  readonly isAsking: boolean;
  /** The number of answers at the beginning of the round. */
  readonly #roundStart: number;

  private constructor(lesson: InstrumentLesson, isAsking: boolean, roundStart: number) {
    this.lesson = lesson;
    this.isAsking = isAsking;
    this.#roundStart = roundStart;
  }

  /**
   * Begins a lesson, or goes on where it was closed.
   *
   * @param answersBefore the number of answers when the lesson began
   */
  static resume(lesson: InstrumentLesson, answersBefore: number): LessonRounds {
    const given = Math.max(0, lesson.answers - answersBefore);
    const roundStart = lesson.answers - (given % ANSWERS_PER_ROUND);
    return new LessonRounds(lesson, given === 0 || roundStart !== lesson.answers, roundStart);
  }

  answer(preference: Preference): LessonRounds {
    const given = this.lesson.answers - this.#roundStart + 1;
    const next = this.lesson.answer(preference);
    // A very long lesson replaces its answers by a curve, and their number falls within the round.
    return new LessonRounds(next, given < ANSWERS_PER_ROUND, next.answers - given);
  }

  undo(): LessonRounds {
    const before = this.lesson.undo();
    // Undo may go back into the round before.
    return new LessonRounds(before, true, Math.min(this.#roundStart, before.answers));
  }

  nextRound(): LessonRounds {
    return new LessonRounds(this.lesson, true, this.lesson.answers);
  }

  /** What is learned, in a sentence. */
  get description(): string {
    return this.lesson.describe?.(language()) ?? this.lesson.description;
  }

  /** "Pair 2 of 3", or after a round "3 answers". */
  get progress(): string {
    const { answers } = this.lesson;
    if (this.isAsking)
      return msg(str`Pair ${answers - this.#roundStart + 1} of ${ANSWERS_PER_ROUND}`);
    if (answers === 0) return '';
    return answers === 1 ? msg('1 answer') : msg(str`${answers} answers`);
  }

  /** The two sounds to listen to: the pair, or what most people mean and what is learned. */
  get sounds(): Pick<Trial, 'a' | 'b'> {
    const { pair, sounds } = this.lesson;
    return this.isAsking ? pair : { a: sounds.crowd, b: sounds.own };
  }

  /** The name of a sound. */
  label(side: Trial['side']): string {
    if (this.isAsking) return side === 'a' ? msg('1st sound') : msg('2nd sound');
    if (side === 'b') return msg('Yours');
    return this.lesson.hasCrowd ? msg('Most people’s') : msg('No EQ');
  }
}
