import { msg } from '@lit/localize';
import type { Gesture } from './gesture.ts';

/** Gestures and keys in the field of a word. */
export const WORDS = {
  openWords: {
    places: ['word'],
    what: () => msg('See all words'),
    pointer: () => msg('Click or tap the word'),
    keys: ['Alt+ArrowDown'],
  },
  findWord: {
    places: ['word'],
    what: () => msg('Find a word or a preset'),
    typing: () => msg('Type its name'),
  },
  nextWord: {
    places: ['word'],
    what: () => msg('Hear the next word'),
    pointer: () => msg('› below the word; hold to go on'),
    keys: ['ArrowDown'],
  },
  previousWord: {
    places: ['word'],
    what: () => msg('Hear the word before'),
    pointer: () => msg('‹ below the word; hold to go on'),
    keys: ['ArrowUp'],
  },
  wordsDown: {
    places: ['word'],
    what: () => msg('Six words down the list'),
    keys: ['PageDown'],
  },
  wordsUp: {
    places: ['word'],
    what: () => msg('Six words up the list'),
    keys: ['PageUp'],
  },
  firstWord: {
    places: ['word'],
    what: () => msg('First word of the list'),
    keys: ['Home'],
  },
  lastWord: {
    places: ['word'],
    what: () => msg('Last word of the list'),
    keys: ['End'],
  },
  backToText: {
    places: ['word'],
    what: () => msg('Back from the list to what you type'),
    keys: ['ArrowLeft', 'ArrowRight'],
  },
  takeWord: {
    places: ['word'],
    what: () => msg('Take the word that you hear'),
    pointer: () => msg('Click or tap it in the list'),
    keys: ['Enter'],
  },
  forgetWord: {
    places: ['word', 'own words'],
    what: () => msg('Forget a word of yours, in a list'),
    pointer: () => msg('Press Forget'),
    keys: ['Delete'],
  },
  dropWord: {
    places: ['word'],
    what: () => msg('Back to the word from before'),
    keys: ['Escape', 'Alt+ArrowUp'],
  },
} as const satisfies Readonly<Record<string, Gesture>>;
