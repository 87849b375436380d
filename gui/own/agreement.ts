import { msg } from '@lit/localize';
import type { InstrumentLesson } from '../instrument/instrument.ts';

/**
 * A sentence on whether the answers to repeated pairs agree; '' before the first repeated pair. It does not
 * measure how well a word is learned.
 */
export function agreement({ repeats, agreed }: InstrumentLesson['ear']): string {
  if (repeats === 0) return '';
  if (agreed === repeats) return msg('Your answers agree.');
  return agreed * 2 > repeats
    ? msg('Your answers mostly agree.')
    : msg('Your answers contradict each other: a pair that came twice was answered otherwise.');
}
