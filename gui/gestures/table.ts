import { BANDS } from './bands.ts';
import { EDITING } from './editing.ts';
import type { Gesture } from './gesture.ts';
import { LISTENING } from './listening.ts';
import { MORPH } from './morph.ts';
import { WORDS } from './words.ts';

/**
 * Every gesture and key of the panel, in one table. The code that handles keys looks them up here, and the
 * panel of gestures and keys shows them. What every text field, button and link of a browser does is not in it.
 *
 * Shift beside a named key, such as Home, changes nothing unless the table says so.
 */
export const GESTURES = { ...WORDS, ...MORPH, ...BANDS, ...LISTENING, ...EDITING };

export type GestureId = keyof typeof GESTURES;

/** The same under the headings by which a person looks for them. */
export const GESTURES_BY_GROUP = {
  words: WORDS,
  morph: MORPH,
  bands: BANDS,
  listening: LISTENING,
  editing: EDITING,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Gesture>>>>;

export type GestureGroup = keyof typeof GESTURES_BY_GROUP;
