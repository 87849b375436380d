import { isMac } from './is-mac.ts';

/** Commands of a text field with Ctrl or Cmd: select all, copy, paste, cut, undo and redo. */
const COMMANDS = new Set(['a', 'c', 'v', 'x', 'z', 'y']);
const UNDO = new Set(['z', 'y']);
/** On a Mac, Ctrl and a letter move and delete as in Emacs. */
const MAC_COMMANDS = /^[abdefhknoptvy]$/u;
const EDITING = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Backspace',
  'Delete',
  'Insert',
  'Tab',
  // Of keyboards with dead keys, and of input methods.
  'Dead',
  'Process',
  'Compose',
  'Unidentified',
]);

/**
 * Whether a text field does something with a key by itself. Enter, Escape and the keys that a field uses for
 * more than text are its own business.
 *
 * @param isAtRest whether nothing is being typed: then the field has no use for blanks and for undo
 */
export function isTextKey(event: KeyboardEvent, isAtRest: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const letter = key.toLowerCase();
  const isCharacter = Array.from(key).length === 1;
  // AltGr, which some systems report as Ctrl and Alt, writes characters.
  const writesAlternative = altKey && ctrlKey && !metaKey && isCharacter;
  if (!isCharacter) {
    // Ctrl+Tab is the browser's, Shift+Insert pastes, Ctrl+arrow goes by words.
    return EDITING.has(key) && !(key === 'Tab' && (ctrlKey || metaKey || altKey));
  }
  if (writesAlternative || event.getModifierState('AltGraph')) return true;
  if (ctrlKey && !metaKey && isMac() && !shiftKey && MAC_COMMANDS.test(letter)) return true;
  if (ctrlKey || metaKey) {
    return !altKey && COMMANDS.has(letter) && !(isAtRest && UNDO.has(letter));
  }
  return !(isAtRest && key.trim() === '');
}
