import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { foldTerm } from '../../words/search/index.ts';
import { gestureAt } from '../gestures/find-gesture.ts';
import type { GestureId } from '../gestures/table.ts';

/** Letters that follow each other within this time are the beginning of one name. */
const TYPING_MS = 700;

/** What has been typed in the open menu, and when. Only one menu is open at a time. */
const NOTHING_TYPED = { text: '', timeMs: -Infinity };
let typed = NOTHING_TYPED;

/** The item that gets the focus when a menu opens: the checked one, else the first; or the last. */
export type InitialFocus = 'checked' | 'last';

/** An item of a menu. A disabled one does nothing, but gets the focus as the others do. */
export function menuItem(
  label: string,
  description: string,
  act: () => unknown,
  isDisabled = false,
): TemplateResult {
  return html`<button
    role="menuitem"
    tabindex="-1"
    aria-description=${description}
    aria-disabled=${isDisabled ? 'true' : nothing}
    @click=${isDisabled ? undefined : act}
  >
    ${label}
  </button>`;
}

export function focusItem(popup: HTMLElement, initialFocus: InitialFocus): void {
  typed = NOTHING_TYPED;
  const items = itemsOf(popup);
  const checked = items.find((item) => item.matches('[role="menuitemradio"][aria-checked="true"]'));
  (initialFocus === 'last' ? items.at(-1) : (checked ?? items[0]))?.focus();
}

/** Handles a key that is pressed in an open menu. */
export function pressMenuKey(event: KeyboardEvent, popup: HTMLElement, close: () => void): void {
  const items = itemsOf(popup);
  if (event.isComposing) return;
  if (gestureAt('menu', event) === 'closeMenu') {
    // After Tab the browser moves the focus on from the button. A form, which has no items, keeps its Tab.
    const isTab = event.key === 'Tab';
    if (!isTab || items.length > 0) close();
    if (isTab) return;
  } else if (event.ctrlKey || event.metaKey || event.altKey || !moveFocus(items, event)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The items that are shown. */
function itemsOf(popup: HTMLElement): HTMLElement[] {
  const items = popup.querySelectorAll<HTMLElement>('[role^="menuitem"]');
  return [...items].filter((item) => item.checkVisibility());
}

/** Moves the focus by an arrow key, to an end, or to the next item that begins with the typed letters. */
function moveFocus(items: readonly HTMLElement[], event: KeyboardEvent): boolean {
  const { key, timeStamp } = event;
  const from = items.findIndex((item) => item.matches(':focus'));
  const places: Partial<Record<GestureId, number>> = {
    nextItem: from + 1,
    previousItem: from < 0 ? -1 : from - 1,
    firstItem: 0,
    lastItem: -1,
  };
  const gesture = gestureAt('menu', event);
  const to = gesture && places[gesture];
  if (items.length === 0) return false;
  if (to !== undefined) {
    typed = NOTHING_TYPED;
    items.at(to % items.length)?.focus();
    return true;
  }
  const isContinued = typed.text !== '' && timeStamp - typed.timeMs < TYPING_MS;
  // A blank within a name is a part of it; by itself it presses the item.
  if (!/^\S$/u.test(key) && !(isContinued && key === ' ')) return false;
  const text = (isContinued ? typed.text : '') + foldTerm(key);
  typed = { text, timeMs: timeStamp };
  // One letter, once or several times, goes from item to item; several letters stay where they still fit.
  const isRepeated = text === text.charAt(0).repeat(text.length);
  const query = isRepeated ? text.charAt(0) : text;
  const start = isRepeated ? from + 1 : Math.max(0, from);
  [...items.slice(start), ...items.slice(0, start)]
    .find((item) => foldTerm(item.textContent).startsWith(query))
    ?.focus();
  return true;
}
