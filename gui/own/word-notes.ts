import type { ReplacedWords } from './forgotten-word.ts';
import type { InstrumentLesson, InstrumentOwnWords } from '../instrument/instrument.ts';

/** A lesson that was closed without keeping its word, and the lesson that it began with. */
interface ClosedLesson {
  readonly lesson: InstrumentLesson;
  readonly initial: InstrumentLesson;
}

/** What the GUI remembers of an instrument's own words, by their names. */
interface WordNotes {
  readonly closedLessons: Map<string, ClosedLesson>;
  /** Why the library has not taken a word. */
  readonly problems: Map<string, string>;
  /** The words of the vocabulary that each own word replaced where it was taught. */
  readonly replaced: Map<string, ReplacedWords>;
}

const notes = new WeakMap<InstrumentOwnWords, WordNotes>();

/** The notes of an instrument's own words: the same in all its windows, for as long as it lives. */
export function notesOf(service: InstrumentOwnWords): WordNotes {
  const known = notes.get(service) ?? {
    closedLessons: new Map(),
    problems: new Map(),
    replaced: new Map(),
  };
  notes.set(service, known);
  return known;
}

/** Whether two lessons of a word have the same observations, so that they ask the same pair next. */
export function isSameLesson(one: InstrumentLesson, other: InstrumentLesson): boolean {
  return (
    one.term === other.term &&
    one.observationCount === other.observationCount &&
    JSON.stringify(one.pair) === JSON.stringify(other.pair)
  );
}
