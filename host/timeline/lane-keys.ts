/** What a key does to the focused point. */
export type KeyAction =
  | { readonly kind: 'add' }
  | { readonly kind: 'addAtPlayhead' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'move'; readonly position: number; readonly value: number };

const FINER = 10;
const STEP_VALUE = 0.05;
const FINE_VALUE = 0.01;
const PAGE_VALUE = 0.2;

/**
 * The action of a key; undefined for a key that the lane does not use.
 *
 * @param seconds the length of the sound
 * @param stepSeconds how far an arrow moves a point
 */
export function keyAction(
  key: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  seconds: number,
  stepSeconds: number,
): KeyAction | undefined {
  if (key.ctrlKey || key.altKey || key.metaKey) return undefined;
  const position = stepSeconds / (key.shiftKey ? FINER : 1) / seconds;
  const value = key.shiftKey ? FINE_VALUE : STEP_VALUE;
  switch (key.key) {
    case 'ArrowLeft':
      return move(-position, 0);
    case 'ArrowRight':
      return move(position, 0);
    case 'ArrowUp':
      return move(0, value);
    case 'ArrowDown':
      return move(0, -value);
    case 'PageUp':
      return move(0, PAGE_VALUE);
    case 'PageDown':
      return move(0, -PAGE_VALUE);
    case 'Home':
      return move(0, -1);
    case 'End':
      return move(0, 1);
    case 'Enter':
      return { kind: 'add' };
    case 'Insert':
      return { kind: 'addAtPlayhead' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    default:
      return undefined;
  }
}

/** Whether a key takes back a change of the line, or makes it again. */
export function historyKey(
  key: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): 'undo' | 'redo' | undefined {
  if (key.altKey || key.ctrlKey === key.metaKey) return undefined;
  const letter = key.key.toLowerCase();
  if (letter === 'z') return key.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !key.shiftKey ? 'redo' : undefined;
}

function move(position: number, value: number): KeyAction {
  return { kind: 'move', position, value };
}
