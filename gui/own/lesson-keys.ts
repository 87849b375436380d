import { msg } from '@lit/localize';
import type { Preference } from '../instrument/instrument.ts';

/** What a key does while a pair is compared. */
export type LessonAct =
  | { readonly act: 'play'; readonly side: 'a' | 'b' }
  | { readonly act: 'answer'; readonly preference: Preference }
  | { readonly act: 'undo' | 'close' };

interface Answer {
  readonly preference: Preference;
  readonly key: string;
}

/** The answers, from the 1st sound to the 2nd. Their keys go on behind the keys that play the sounds. */
export const ANSWERS: readonly Answer[] = [
  { preference: 'aMuch', key: '3' },
  { preference: 'aBit', key: '4' },
  { preference: 'same', key: '5' },
  { preference: 'bBit', key: '6' },
  { preference: 'bMuch', key: '7' },
];

export function answerLabel(preference: Preference): string {
  switch (preference) {
    case 'aMuch':
      return msg('1st, by far');
    case 'aBit':
      return msg('1st, a bit');
    case 'same':
      return msg('No difference');
    case 'bBit':
      return msg('2nd, a bit');
    case 'bMuch':
      return msg('2nd, by far');
  }
}

/** The keys that play a sound, beside the arrows to the left and to the right. */
export const SIDE_KEYS = { a: '1', b: '2' } as const;

const SIDES: Readonly<Record<string, 'a' | 'b'>> = {
  [SIDE_KEYS.a]: 'a',
  [SIDE_KEYS.b]: 'b',
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
  const answer = ANSWERS.find((each) => key === each.key);
  if (answer !== undefined) return { act: 'answer', preference: answer.preference };
  if (key === 'backspace') return { act: 'undo' };
  return key === 'escape' ? { act: 'close' } : undefined;
}
