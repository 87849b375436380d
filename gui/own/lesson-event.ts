import type { InstrumentLesson } from '../instrument/instrument.ts';

/** A person keeps the word of a lesson, or closes the lesson without keeping it. */
export class LessonEvent extends Event {
  readonly lesson: InstrumentLesson;

  constructor(type: 'lesson-kept' | 'lesson-closed', lesson: InstrumentLesson) {
    super(type);
    this.lesson = lesson;
  }
}
