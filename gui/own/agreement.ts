import type { InstrumentLesson } from '../instrument/instrument.ts';

/**
 * What the pairs that came twice say of the answers; '' before there was one. It is no measure of how well
 * a word is known, and is not shown as one.
 */
export function agreement({ repeats, agreed }: InstrumentLesson['ear']): string {
  if (repeats === 0) return '';
  if (agreed === repeats) return 'Your answers agree.';
  return agreed * 2 > repeats
    ? 'Your answers mostly agree.'
    : 'Your answers contradict each other: a pair that came twice was answered otherwise.';
}
