import type { Side } from './side.ts';

/** What a key does in a trial. */
export interface TrialKey {
  readonly does: 'listen' | 'answer';
  readonly side: Side;
}

const KEYS: ReadonlyMap<string, TrialKey> = new Map([
  ['x', { does: 'listen', side: 'X' }],
  ['y', { does: 'listen', side: 'Y' }],
  ['1', { does: 'answer', side: 'X' }],
  ['2', { does: 'answer', side: 'Y' }],
]);

/** What a key asks for, or nothing if it is none of the test's. */
export function trialKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
): TrialKey | undefined {
  // A held key would answer the trials to come.
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return undefined;
  return KEYS.get(event.key.toLowerCase());
}
