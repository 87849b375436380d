import type { Listening } from './instrument.ts';

/** The whole sound plays. */
export const NOT_LISTENING: Listening = { soloBand: 0, change: false };

/** Whether a part of the sound plays in place of all of it. */
export function isListening({ soloBand, change, trial }: Listening): boolean {
  return change || soloBand > 0 || trial !== undefined;
}
