import type { InstrumentLesson } from '../instrument/instrument.ts';

/**
 * A sentence on whether the answers to repeated pairs agree; '' before the first repeated pair. It does not
 * measure how well a word is learned.
 */
export function agreement({ repeats, agreed }: InstrumentLesson['ear']): string {
  if (repeats === 0) return '';
  if (agreed === repeats) return 'Your answers agree.';
  return agreed * 2 > repeats
    ? 'Your answers mostly agree.'
    : 'Your answers contradict each other: a pair that came twice was answered otherwise.';
}
