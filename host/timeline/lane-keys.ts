/** What a key does to the focused point. */
export type KeyAction =
  | { readonly kind: 'add' }
  | { readonly kind: 'addAtPlayhead' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'move'; readonly position: number; readonly value: number };

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** How far the keys move a point, as shares. */
interface Steps {
  /** Of the length of the sound. */
  readonly position: number;
  readonly value: number;
}

/** Keys of the lane that belong together, and what they do. */
export interface LaneKeys {
  /** As a person reads them. */
  readonly shown: string;
  /** What the keys do, after their names in a sentence. */
  readonly does: string;
  /** Names of keys, and the action of each on a point. Shift beside one of them changes nothing but the steps. */
  readonly actions?: Readonly<Record<string, (steps: Steps) => KeyAction>>;
  /** Letters that step through the changes with Ctrl or Cmd; a capital stands for Shift. */
  readonly history?: Readonly<Record<string, 'undo' | 'redo'>>;
}

const FINER = 10;
const STEP_VALUE = 0.05;
const FINE_VALUE = 0.01;
const PAGE_VALUE = 0.2;

const move = (position: number, value: number): KeyAction => ({ kind: 'move', position, value });
const remove = (): KeyAction => ({ kind: 'remove' });

/** Every key of the lane, in one table: the code looks keys up here, and the lane lists them. */
export const LANE_KEYS: readonly LaneKeys[] = [
  {
    shown: 'arrows',
    does: 'move a point (Shift: finely)',
    actions: {
      ArrowLeft: ({ position }) => move(-position, 0),
      ArrowRight: ({ position }) => move(position, 0),
      ArrowUp: ({ value }) => move(0, value),
      ArrowDown: ({ value }) => move(0, -value),
    },
  },
  {
    shown: 'Page Up, Page Down',
    does: 'by 20 %',
    actions: { PageUp: () => move(0, PAGE_VALUE), PageDown: () => move(0, -PAGE_VALUE) },
  },
  {
    shown: 'Home, End',
    does: 'to 0 % and 100 %',
    actions: { Home: () => move(0, -1), End: () => move(0, 1) },
  },
  { shown: 'Enter', does: 'adds', actions: { Enter: () => ({ kind: 'add' }) } },
  {
    shown: 'Insert',
    does: 'adds at the playhead',
    actions: { Insert: () => ({ kind: 'addAtPlayhead' }) },
  },
  { shown: 'Delete', does: 'removes', actions: { Delete: remove, Backspace: remove } },
  { shown: 'Ctrl+Z', does: 'takes back', history: { z: 'undo' } },
  { shown: 'Ctrl+Shift+Z', does: 'does it again', history: { Z: 'redo', y: 'redo' } },
];

/** All keys of the lane in a sentence. */
export const LANE_KEYS_TEXT = `Keys: ${LANE_KEYS.map(({ shown, does }) => `${shown} ${does}`).join('; ')}.`;

const ACTIONS = new Map(LANE_KEYS.flatMap(({ actions = {} }) => Object.entries(actions)));
const HISTORY = new Map(LANE_KEYS.flatMap(({ history = {} }) => Object.entries(history)));

/**
 * The action of a key; undefined for a key that the lane does not use.
 *
 * @param seconds the length of the sound
 * @param stepSeconds how far an arrow moves a point
 */
export function keyAction(
  { key, shiftKey, ctrlKey, altKey, metaKey }: Press,
  seconds: number,
  stepSeconds: number,
): KeyAction | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  const position = stepSeconds / (shiftKey ? FINER : 1) / seconds;
  return ACTIONS.get(key)?.({ position, value: shiftKey ? FINE_VALUE : STEP_VALUE });
}

/** Whether a key takes back a change of the line, or makes it again. */
export function historyKey(press: Press): 'undo' | 'redo' | undefined {
  if (press.altKey || press.ctrlKey === press.metaKey) return undefined;
  // With caps lock on, the letter alone does not tell whether Shift is down.
  const letter = press.shiftKey ? press.key.toUpperCase() : press.key.toLowerCase();
  return HISTORY.get(letter);
}
