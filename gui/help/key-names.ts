import { msg } from '@lit/localize';

/** What stands on a key, by its name in the table of gestures. */
const NAMES: Readonly<Record<string, () => string>> = {
  ArrowUp: () => '↑',
  ArrowDown: () => '↓',
  ArrowLeft: () => '←',
  ArrowRight: () => '→',
  Escape: () => 'Esc',
  PageUp: () => msg('Page Up'),
  PageDown: () => msg('Page Down'),
  Home: () => msg('Home'),
  End: () => msg('End'),
  Delete: () => msg('Delete'),
  Backspace: () => msg('Backspace'),
  Control: () => msg('Ctrl'),
  Shift: () => msg('Shift'),
};

/** What stands on the same keys of a Mac. */
const MAC_NAMES: Readonly<Record<string, () => string>> = {
  Control: () => '⌃',
  Meta: () => '⌘',
  Alt: () => '⌥',
};

/**
 * A chord such as "Control+Z" as its keys are named: "Ctrl", "Z". Undefined for one of another system: Cmd is
 * the Mac's, and there it stands for Ctrl.
 *
 * @param hasMeta whether the same gesture has a chord with Cmd as well
 */
export function keyNames(
  chord: string,
  isMac: boolean,
  hasMeta: boolean,
): readonly string[] | undefined {
  const keys = chord.split('+');
  if (keys.includes('Meta') && !isMac) return undefined;
  if (keys.includes('Control') && isMac && hasMeta) return undefined;
  return keys.map((key) => ((isMac ? MAC_NAMES[key] : undefined) ?? NAMES[key])?.() ?? key);
}
