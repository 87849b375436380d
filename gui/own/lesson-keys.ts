import type { Preference } from '../instrument/instrument.ts';

/** What a key does while a pair is compared. */
export type LessonAct =
  | { readonly act: 'play'; readonly side: 'a' | 'b' }
  | { readonly act: 'answer'; readonly preference: Preference }
  | { readonly act: 'undo' | 'close' };

/** The four answers, from A to B: their keys are 1 to 4. */
export const ANSWERS: readonly { readonly preference: Preference; readonly label: string }[] = [
  { preference: 'aMuch', label: 'A, by far' },
  { preference: 'aBit', label: 'A, a bit' },
  { preference: 'bBit', label: 'B, a bit' },
  { preference: 'bMuch', label: 'B, by far' },
];

const SIDES: Readonly<Record<string, 'a' | 'b'>> = {
  a: 'a',
  b: 'b',
  arrowleft: 'a',
  arrowright: 'b',
};

/** What a key does in a lesson; undefined for a key that belongs to the host or the browser. */
export function lessonAct(event: {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}): LessonAct | undefined {
  const key = event.key.toLowerCase();
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) {
    return key === 'z' && !event.shiftKey ? { act: 'undo' } : undefined;
  }
  const side = SIDES[key];
  if (side !== undefined) return { act: 'play', side };
  const answer = ANSWERS.find((_, i) => key === String(i + 1));
  if (answer !== undefined) return { act: 'answer', preference: answer.preference };
  if (key === 'backspace') return { act: 'undo' };
  return key === 'escape' ? { act: 'close' } : undefined;
}
