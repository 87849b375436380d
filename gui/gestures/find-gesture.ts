import type { Gesture, HeldKey, Place } from './gesture.ts';
import { GESTURES } from './table.ts';
import type { GestureId } from './table.ts';

/** What of a key press tells which gesture it is. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

const ENTRIES = Object.entries(GESTURES) as readonly [GestureId, Gesture][];

/** The gesture of each place and key, as "menu Escape". */
const BY_KEY = new Map(
  ENTRIES.flatMap(([id, { places, keys = [] }]) =>
    places.flatMap((place) => keys.map((key) => [`${place} ${key}`, id] as const)),
  ),
);

/** What a key does at a place; undefined for a key that belongs to the control itself or to the host. */
export function gestureAt(place: Place, press: KeyPress): GestureId | undefined {
  const found = BY_KEY.get(`${place} ${chord(press)}`);
  if (found !== undefined || press.shiftKey !== true || isLetter(press.key)) return found;
  // Some keyboards need Shift for a digit or a question mark, and it changes nothing beside a named key.
  return BY_KEY.get(`${place} ${chord({ ...press, shiftKey: false })}`);
}

/**
 * Whether a key takes back the drag that is under way at a place. Undo does, too: it is not meant for the step before
 * the drag.
 */
export function dropsDrag(place: Place, press: KeyPress): boolean {
  return gestureAt(place, press) === 'dropDrag' || gestureAt('panel', press) === 'undo';
}

/** The keys of a gesture for `aria-keyshortcuts`. */
export function ariaKeys(id: GestureId): string {
  return keysOf(id).join(' ');
}

/** The keys of a gesture, as the table has them. */
export function keysOf(id: GestureId): readonly string[] {
  const { keys = [] }: Gesture = GESTURES[id];
  return keys;
}

/** Whether a key is down that makes a gesture of the pointer another one, such as Shift for a fine drag. */
export function isHeld(id: GestureId, event: Omit<KeyPress, 'key'>): boolean {
  const { held = [] }: Gesture = GESTURES[id];
  return held.some((key) => isDown(key, event));
}

function isDown(key: HeldKey, event: Omit<KeyPress, 'key'>): boolean {
  const { shiftKey, altKey, ctrlKey, metaKey } = event;
  return { Shift: shiftKey, Alt: altKey, Control: ctrlKey, Meta: metaKey }[key] === true;
}

/** "Control+Shift+Z" */
function chord({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const held = [
    ctrlKey === true ? 'Control' : '',
    metaKey === true ? 'Meta' : '',
    altKey === true ? 'Alt' : '',
    shiftKey === true ? 'Shift' : '',
    isLetter(key) ? key.toUpperCase() : key,
  ];
  return held.filter((part) => part !== '').join('+');
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
