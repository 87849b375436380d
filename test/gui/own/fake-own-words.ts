import type { InstrumentLesson, InstrumentOwnWords } from '../../../gui/instrument/instrument.ts';
import { FAKE_TERMS, FakeInstrument } from '../fake-instrument.ts';

const row = (gainDb: number): readonly number[] => [gainDb, ...Array.from({ length: 14 }, () => 8)];

/**
 * A lesson that learns nothing and counts.
 *
 * @param before the number of observations from before the lesson, which undo cannot take back
 */
export function fakeLesson(answers = 0, before = 0): InstrumentLesson {
  const next = (): InstrumentLesson => fakeLesson(answers + 1, before);
  return {
    term: 'warm',
    answers,
    observationCount: answers + before,
    canUndo: answers > 0,
    pair: { a: row(answers), b: row(-1 - answers) },
    sounds: { own: row(answers / 2), crowd: row(-answers / 2) },
    hasCrowd: true,
    description: 'A bit more below.',
    ear: { repeats: 0, agreed: 0 },
    answer: next,
    keep: next,
    edit: next,
    undo: () => (answers === 0 ? fakeLesson(0, before) : fakeLesson(answers - 1, before)),
  };
}

/** An instrument with slots for own words, whose lessons come from `lesson`. */
export function withOwnWords(
  lesson: () => Promise<InstrumentLesson>,
  tiers: readonly ('own' | 'empty')[] = ['empty'],
): FakeInstrument & { readonly own: InstrumentOwnWords } {
  const slots = tiers.map((tier, i) => ({
    term: `${tier} ${i + 1}`,
    language: '',
    count: 0,
    confidence: 0,
    tier,
    map: [0, 0] as const,
  }));
  const own: InstrumentOwnWords = {
    isFresh: false,
    snapshot: undefined,
    change: () => undefined,
    lesson,
    open: lesson,
    keep: () => FAKE_TERMS.length,
    forget: () => () => undefined,
    text: () => JSON.stringify({ term: 'warm' }),
  };
  return Object.assign(new FakeInstrument({}, [...FAKE_TERMS, ...slots]), { own });
}
