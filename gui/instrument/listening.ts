import type { Listening } from './instrument.ts';

/** All is heard. */
export const NOT_LISTENING: Listening = { soloBand: 0, change: false };

/** Whether a part of the sound is heard in place of all. */
export function isListening({ soloBand, change, trial }: Listening): boolean {
  return change || soloBand > 0 || trial !== undefined;
}
