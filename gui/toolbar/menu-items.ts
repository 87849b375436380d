import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** The item that gets the focus when a menu opens: the checked one, else the first; or the last. */
export type InitialFocus = 'checked' | 'last';

/** An item of a menu. A disabled one does nothing, but gets the focus as the others do. */
export function menuItem(label: string, act: () => unknown, isDisabled = false): TemplateResult {
  return html`<button
    role="menuitem"
    tabindex="-1"
    aria-disabled=${isDisabled ? 'true' : nothing}
    @click=${isDisabled ? undefined : act}
  >
    ${label}
  </button>`;
}

export function focusItem(popup: HTMLElement, initialFocus: InitialFocus): void {
  const items = itemsOf(popup);
  const checked = items.find((item) => item.matches('[role="menuitemradio"][aria-checked="true"]'));
  (initialFocus === 'last' ? items.at(-1) : (checked ?? items[0]))?.focus();
}

/** Handles a key that is pressed in an open menu. */
export function pressMenuKey(event: KeyboardEvent, popup: HTMLElement, close: () => void): void {
  const items = itemsOf(popup);
  if (event.key === 'Escape') close();
  else if (event.key === 'Tab') {
    // The browser then moves the focus on from the button.
    if (items.length > 0) close();
    return;
  } else if (event.ctrlKey || event.metaKey || event.altKey || !moveFocus(items, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The items that are shown. */
function itemsOf(popup: HTMLElement): HTMLElement[] {
  const items = popup.querySelectorAll<HTMLElement>('[role^="menuitem"]');
  return [...items].filter((item) => item.checkVisibility());
}

/** Moves the focus by an arrow key, to an end, or to the next item that starts with a letter. */
function moveFocus(items: readonly HTMLElement[], key: string): boolean {
  const from = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: from + 1, ArrowUp: from < 0 ? -1 : from - 1, Home: 0, End: -1 }[key];
  if (items.length === 0) return false;
  if (to !== undefined) {
    items.at(to % items.length)?.focus();
    return true;
  }
  if (!/^\S$/u.test(key)) return false;
  [...items.slice(from + 1), ...items.slice(0, from + 1)]
    .find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
    ?.focus();
  return true;
}
