/** What an editable combobox (WAI-ARIA Authoring Practices, list autocomplete) shows. */
export interface Combobox {
  readonly open: boolean;
  /** What the person has typed and not yet chosen; undefined while the field shows the value. */
  readonly text: string | undefined;
  /** Place in the list of the option that the keys are on; -1 for none. */
  readonly active: number;
}

export const CLOSED: Combobox = { open: false, text: undefined, active: -1 };

/**
 * What becomes of the value: `step` by one in the whole list, `try` the active option, `choose` the
 * option that was active or the text that was typed, `give-up` what was tried, or nothing.
 */
export type ComboboxAct = 'next' | 'previous' | 'try' | 'choose' | 'choose-text' | 'give-up';

/** What a key does. */
export interface ComboboxPress {
  readonly next: Combobox;
  readonly act?: ComboboxAct;
  /** Whether the text field is to have the key as well. */
  readonly passes?: boolean;
}

const PAGE_OPTIONS = 6;

/**
 * What a key does to a combobox; undefined where the key is the text field's own. While it is closed,
 * up and down step through the values, as they do in a closed list of the system's.
 *
 * @param count options in the list
 * @param selected place in the list of the present value, where the keys start; -1 for none
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
  const to = (place: number): ComboboxPress => {
    const active = Math.min(last, Math.max(0, place));
    return { next: { ...box, active }, ...(active < 0 ? {} : { act: 'try' }) };
  };
  switch (key) {
    case 'ArrowDown':
      if (alt) return { next: { ...box, open: true } };
      if (!box.open) return { next: box, act: 'next' };
      return to(from >= last ? 0 : from + 1);
    case 'ArrowUp':
      if (alt) return { next: CLOSED, act: 'give-up' };
      if (!box.open) return { next: box, act: 'previous' };
      return to(from <= 0 ? last : from - 1);
    case 'PageDown':
      return box.open ? to(from + PAGE_OPTIONS) : undefined;
    case 'PageUp':
      return box.open ? to(from - PAGE_OPTIONS) : undefined;
    case 'Home':
      return isMoving(box) ? to(0) : toText(box);
    case 'End':
      return isMoving(box) ? to(last) : toText(box);
    case 'ArrowLeft':
    case 'ArrowRight':
      return toText(box);
    case 'Enter':
      if (box.active >= 0) return { next: CLOSED, act: 'choose' };
      if (box.text !== undefined) return { next: box, act: 'choose-text' };
      return box.open ? { next: CLOSED } : undefined;
    case 'Escape':
      return box.open ? { next: CLOSED, act: 'give-up' } : undefined;
    default:
      return undefined;
  }
}

/** Whether the list is open, and no text is being typed that the keys could be for. */
function isMoving({ open, text }: Combobox): boolean {
  return open && text === undefined;
}

/** The keys go back from the list to the text. */
function toText(box: Combobox): ComboboxPress | undefined {
  return box.active < 0 ? undefined : { next: { ...box, active: -1 }, passes: true };
}
