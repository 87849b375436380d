import { msg } from '@lit/localize';
import type { Gesture } from './gesture.ts';

/** Gestures and keys that change what is heard, and those of a lesson. */
export const LISTENING = {
  solo: {
    places: ['band'],
    what: () => msg('Hear the chosen band alone'),
    pointer: () => msg('Press Solo'),
    keys: ['S'],
  },
  hearAll: {
    places: ['panel'],
    what: () => msg('Hear everything again'),
    keys: ['Escape'],
  },
  holdOther: {
    places: ['panel'],
    what: () => msg('Hear the other setting, A or B, while you hold'),
    pointer: () => msg('Hold its letter'),
    keys: ['C'],
  },
  swap: {
    places: ['panel'],
    what: () => msg('Go to the other setting, A or B'),
    pointer: () => msg('Press its letter'),
  },
  lessonFirst: {
    places: ['lesson'],
    what: () => msg('Lesson: hear the 1st sound'),
    keys: ['1', 'ArrowLeft'],
  },
  lessonSecond: {
    places: ['lesson'],
    what: () => msg('Lesson: hear the 2nd sound'),
    keys: ['2', 'ArrowRight'],
  },
  firstByFar: {
    places: ['lesson'],
    what: () => msg('Lesson: the 1st, by far'),
    keys: ['3'],
  },
  firstABit: {
    places: ['lesson'],
    what: () => msg('Lesson: the 1st, a bit'),
    keys: ['4'],
  },
  noDifference: {
    places: ['lesson'],
    what: () => msg('Lesson: no difference'),
    keys: ['5'],
  },
  secondABit: {
    places: ['lesson'],
    what: () => msg('Lesson: the 2nd, a bit'),
    keys: ['6'],
  },
  secondByFar: {
    places: ['lesson'],
    what: () => msg('Lesson: the 2nd, by far'),
    keys: ['7'],
  },
  lessonUndo: {
    places: ['lesson'],
    what: () => msg('Lesson: take back the last answer'),
    keys: ['Backspace', 'Control+Z', 'Meta+Z'],
  },
  lessonKeep: {
    places: ['lesson'],
    what: () => msg('Lesson: keep the word, after three answers'),
    keys: ['Enter'],
  },
  lessonClose: {
    places: ['lesson'],
    what: () => msg('Lesson: leave it'),
    keys: ['Escape'],
  },
} as const satisfies Readonly<Record<string, Gesture>>;
