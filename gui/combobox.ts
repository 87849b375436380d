/** What an editable combobox (WAI-ARIA Authoring Practices, list autocomplete) shows. */
export interface Combobox {
  readonly open: boolean;
  /** What the person has typed and not yet chosen; undefined while the field shows the value. */
  readonly text: string | undefined;
  /** Place in the list of the option that the keys are on; -1 for none. */
  readonly active: number;
}

export const CLOSED: Combobox = { open: false, text: undefined, active: -1 };

/** What a key does: the next state, and whether the active option or the typed text is chosen. */
export interface ComboboxPress {
  readonly next: Combobox;
  readonly choose: 'active' | 'text' | undefined;
}

const PAGE_OPTIONS = 6;

/**
 * What a key does to a combobox; undefined where the key is the text field's own.
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
  const to = (active: number): ComboboxPress => ({
    next: { ...box, open: true, active: Math.min(last, Math.max(-1, active)) },
    choose: undefined,
  });
  switch (key) {
    case 'ArrowDown':
      if (alt) return to(box.active);
      if (!box.open) return to(Math.max(0, selected));
      return to(box.active >= last ? 0 : box.active + 1);
    case 'ArrowUp':
      if (alt) return { next: CLOSED, choose: undefined };
      if (!box.open) return to(selected < 0 ? last : selected);
      return to(box.active <= 0 ? last : box.active - 1);
    case 'PageDown':
      return box.open ? to(box.active + PAGE_OPTIONS) : undefined;
    case 'PageUp':
      return box.open ? to(Math.max(0, box.active - PAGE_OPTIONS)) : undefined;
    case 'Home':
      return isMoving(box) ? to(0) : undefined;
    case 'End':
      return isMoving(box) ? to(last) : undefined;
    case 'Enter':
      if (box.active >= 0) return { next: CLOSED, choose: 'active' };
      return box.text === undefined ? undefined : { next: box, choose: 'text' };
    case 'Escape':
      return box.open || box.text !== undefined ? { next: CLOSED, choose: undefined } : undefined;
    default:
      return undefined;
  }
}

/** Whether the keys are on the list, and not on a text that is being typed. */
function isMoving({ active, text }: Combobox): boolean {
  return active >= 0 && text === undefined;
}
