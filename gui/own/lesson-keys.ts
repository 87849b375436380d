import { msg } from '@lit/localize';
import { gestureAt, keysOf } from '../gestures/find-gesture.ts';
import type { KeyPress } from '../gestures/find-gesture.ts';
import type { GestureId } from '../gestures/table.ts';
import type { Preference } from '../instrument/instrument.ts';

/** What a key does while a pair is compared. */
export type LessonAct =
  | { readonly act: 'play'; readonly side: 'a' | 'b' }
  | { readonly act: 'answer'; readonly preference: Preference }
  | { readonly act: 'undo' | 'keep' | 'close' };

interface Answer {
  readonly preference: Preference;
  readonly key: string;
}

const keyOf = (id: GestureId): string => keysOf(id)[0] ?? '';

/** The answers, from the 1st sound to the 2nd. Their keys go on behind the keys that play the sounds. */
export const ANSWERS: readonly Answer[] = [
  { preference: 'aMuch', key: keyOf('firstByFar') },
  { preference: 'aBit', key: keyOf('firstABit') },
  { preference: 'same', key: keyOf('noDifference') },
  { preference: 'bBit', key: keyOf('secondABit') },
  { preference: 'bMuch', key: keyOf('secondByFar') },
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

/** The first of the keys that play each sound. */
export const SIDE_KEYS = { a: keyOf('lessonFirst'), b: keyOf('lessonSecond') } as const;

const ACTS: Partial<Record<GestureId, LessonAct>> = {
  lessonFirst: { act: 'play', side: 'a' },
  lessonSecond: { act: 'play', side: 'b' },
  firstByFar: { act: 'answer', preference: 'aMuch' },
  firstABit: { act: 'answer', preference: 'aBit' },
  noDifference: { act: 'answer', preference: 'same' },
  secondABit: { act: 'answer', preference: 'bBit' },
  secondByFar: { act: 'answer', preference: 'bMuch' },
  lessonUndo: { act: 'undo' },
  lessonKeep: { act: 'keep' },
  lessonClose: { act: 'close' },
};

/** What a key does in a lesson; undefined for a key that belongs to the host or the browser. */
export function lessonAct(press: KeyPress): LessonAct | undefined {
  const gesture = gestureAt('lesson', press);
  return gesture && ACTS[gesture];
}
