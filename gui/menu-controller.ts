import type { LitElement, ReactiveController } from 'lit';
import { popupRoom } from './popup-room.ts';

type Place = 'first' | 'last' | 'checked';

/**
 * A menu button and its menu, after the WAI-ARIA Authoring Practices: the focus goes through the items,
 * Escape and a press elsewhere close it, and the button gets the focus back.
 *
 * The host renders a button with the id `button`, and a `.popup` whose items have a role of `menuitem…`;
 * what is not shown, or has no such role, is passed over.
 */
export class MenuController implements ReactiveController {
  readonly #host: LitElement;
  readonly #align: 'start' | 'end';
  readonly #widthPx: number;
  #isOpen = false;
  #goTo: Place | undefined;

  /**
   * @param align the edge that the popup shares with the host
   * @param widthPx as wide as the popup is where there is room
   */
  constructor(host: LitElement, align: 'start' | 'end', widthPx: number) {
    this.#host = host;
    this.#align = align;
    this.#widthPx = widthPx;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  hostDisconnected(): void {
    this.#set(false);
  }

  hostUpdated(): void {
    const goTo = this.#goTo;
    const popup = this.#popup;
    if (!this.#isOpen || goTo === undefined || popup === null) return;
    this.#goTo = undefined;
    popupRoom(this.#host, popup, this.#align, this.#widthPx, 0);
    const items = this.#items;
    const checked = items.find((item) =>
      item.matches('[role="menuitemradio"][aria-checked="true"]'),
    );
    (goTo === 'last'
      ? items.at(-1)
      : goTo === 'checked'
        ? (checked ?? items[0])
        : items[0]
    )?.focus();
  }

  readonly toggle = (): void => {
    if (this.#isOpen) this.close();
    else this.open('checked');
  };

  open(goTo: Place): void {
    this.#goTo = goTo;
    this.#set(true);
  }

  close(returnFocus = true): void {
    if (returnFocus && this.#isOpen) this.#button?.focus();
    this.#set(false);
  }

  /** Keys on the button. */
  readonly buttonKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    this.open(event.key === 'ArrowUp' ? 'last' : 'checked');
    event.preventDefault();
    event.stopPropagation();
  };

  /** Keys in the popup. */
  readonly keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Tab') {
      // From the button on, as if the menu had never been.
      if (this.#items.length > 0) this.close();
      return;
    } else if (event.ctrlKey || event.metaKey || event.altKey || !this.#walk(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #walk(key: string): boolean {
    const items = this.#items;
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

  get #items(): HTMLElement[] {
    const items = this.#popup?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [];
    return [...items].filter((item) => item.checkVisibility());
  }

  get #popup(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.popup');
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('#button');
  }

  #set(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    const change = isOpen ? 'addEventListener' : 'removeEventListener';
    window[change]('pointerdown', this.#pressed, true);
    this.#host.renderRoot[change]('focusout', this.#left);
    this.#host.requestUpdate();
  }

  readonly #pressed = (event: Event): void => {
    const path = event.composedPath();
    const isInside = [this.#popup, this.#button].some((part) => part && path.includes(part));
    if (!isInside) this.close(false);
  };

  readonly #left = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    // Nothing has the focus after a press on a heading, or in another window.
    if (!(relatedTarget instanceof Node) || this.#button === relatedTarget) return;
    if (this.#popup?.contains(relatedTarget) !== true) this.close(false);
  };
}
