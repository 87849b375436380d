import type { Side } from './side.ts';

/** What a key does in a trial. */
export interface TrialKey {
  readonly action: 'listen' | 'answer';
  readonly side: Side;
}

const KEYS: ReadonlyMap<string, TrialKey> = new Map([
  ['x', { action: 'listen', side: 'X' }],
  ['y', { action: 'listen', side: 'Y' }],
  ['1', { action: 'answer', side: 'X' }],
  ['2', { action: 'answer', side: 'Y' }],
]);

/** The action of a key; undefined for a key that the test does not use. */
export function trialKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
): TrialKey | undefined {
  // A key that is held down would answer the next trials, too.
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return undefined;
  return KEYS.get(event.key.toLowerCase());
}
