import type { InstrumentLesson } from '../instrument/instrument.ts';

/** A lesson is kept, or is left. */
export class LessonEvent extends Event {
  readonly lesson: InstrumentLesson;

  constructor(type: 'lesson-kept' | 'lesson-left', lesson: InstrumentLesson) {
    super(type);
    this.lesson = lesson;
  }
}
