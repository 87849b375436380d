import { gestureAt } from '../gestures/find-gesture.ts';

/** State of an editable combobox with list autocomplete, after the WAI-ARIA Authoring Practices. */
export interface Combobox {
  readonly open: boolean;
  /** The typed text; undefined while the field shows the value. */
  readonly text: string | undefined;
  /** Index of the option that the keys are on; -1 for none. */
  readonly active: number;
}

export const CLOSED: Combobox = { open: false, text: undefined, active: -1 };

/**
 * What a key does to the value: `try` takes the option that becomes active, `choose` the one that was,
 * `choose-text` what was typed, and `cancel` returns to the value from before.
 */
export type ComboboxAct = 'try' | 'choose' | 'choose-text' | 'cancel';

/** What a key does to a combobox. Without an `act` the value stays. */
export interface ComboboxPress {
  readonly next: Combobox;
  readonly act?: ComboboxAct;
  /** Whether the text field gets the key as well. */
  readonly passes?: boolean;
}

const PAGE_OPTIONS = 6;

/**
 * What a key does to a combobox; undefined for a key of the text field, or of the host. Up and down open a closed
 * list, and go to the option before or after the present one.
 *
 * @param count number of options
 * @param selected index of the option of the present value, where the keys start; -1 for none
 */
export function pressKey(
  box: Combobox,
  key: string,
  alt: boolean,
  count: number,
  selected: number,
): ComboboxPress | undefined {
  const last = count - 1;
  const from = box.active < 0 && box.text === undefined ? selected : box.active;
  const to = (index: number): ComboboxPress => {
    const active = Math.min(last, Math.max(0, index));
    return { next: { ...box, open: true, active }, ...(active < 0 ? {} : { act: 'try' }) };
  };
  switch (gestureAt('word', { key, altKey: alt })) {
    case 'openWords':
      return { next: { ...box, open: true } };
    case 'nextWord':
      return to(from >= last ? 0 : from + 1);
    case 'previousWord':
      return to(from <= 0 ? last : from - 1);
    case 'wordsDown':
      return box.open ? to(from + PAGE_OPTIONS) : undefined;
    case 'wordsUp':
      return box.open ? to(from - PAGE_OPTIONS) : undefined;
    case 'firstWord':
      return isMoving(box) ? to(0) : toText(box);
    case 'lastWord':
      return isMoving(box) ? to(last) : toText(box);
    case 'backToText':
      return toText(box);
    case 'takeWord':
      if (box.active >= 0) return { next: CLOSED, act: 'choose' };
      if (box.text !== undefined) return { next: box, act: 'choose-text' };
      return box.open ? { next: CLOSED } : undefined;
    case 'dropWord':
      return box.open || alt ? { next: CLOSED, act: 'cancel' } : undefined;
    default:
      return undefined;
  }
}

/** Whether the keys move in the list: it is open, and there is no typed text to move in. */
function isMoving({ open, text }: Combobox): boolean {
  return open && text === undefined;
}

/** Moves the keys back from the list to the text. */
function toText(box: Combobox): ComboboxPress | undefined {
  return box.active < 0 ? undefined : { next: { ...box, active: -1 }, passes: true };
}
