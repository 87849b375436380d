/** Where the focus goes in a menu that opens. */
export type MenuEnd = 'last' | 'checked';

/** Puts the focus into a menu. */
export function enterMenu(popup: HTMLElement, place: MenuEnd): void {
  const items = itemsOf(popup);
  const checked = items.find((item) => item.matches('[role="menuitemradio"][aria-checked="true"]'));
  (place === 'last' ? items.at(-1) : (checked ?? items[0]))?.focus();
}

/** Keys in a popup. */
export function keyInMenu(event: KeyboardEvent, popup: HTMLElement, close: () => void): void {
  const items = itemsOf(popup);
  if (event.key === 'Escape') close();
  else if (event.key === 'Tab') {
    // From the button on, as if the menu had never been.
    if (items.length > 0) close();
    return;
  } else if (event.ctrlKey || event.metaKey || event.altKey || !walk(items, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** What is not shown, or has no such role, is passed over. */
function itemsOf(popup: HTMLElement): HTMLElement[] {
  const items = popup.querySelectorAll<HTMLElement>('[role^="menuitem"]');
  return [...items].filter((item) => item.checkVisibility());
}

function walk(items: readonly HTMLElement[], key: string): boolean {
  const at = items.findIndex((item) => item.matches(':focus'));
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key];
  if (items.length === 0) return false;
  if (to !== undefined) {
    items.at(to % items.length)?.focus();
    return true;
  }
  if (!/^\S$/u.test(key)) return false;
  [...items.slice(at + 1), ...items.slice(0, at + 1)]
    .find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase()))
    ?.focus();
  return true;
}
