import type { LitElement, ReactiveController } from 'lit';
import { gestureAt } from '../gestures/find-gesture.ts';
import { popupRoom } from '../kit/popup-room.ts';
import { viewOf } from '../kit/view-of.ts';
import type { View } from '../kit/view-of.ts';
import { focusItem, pressMenuKey } from './menu-items.ts';
import type { InitialFocus } from './menu-items.ts';

/**
 * Opens and closes the menu of a menu button, after the WAI-ARIA Authoring Practices: the focus moves
 * through the items, Escape and a press elsewhere close the menu, and the button gets the focus back.
 *
 * The host renders a button with the id `button`, and a `.popup` whose items have a role `menuitem…`.
 */
export class MenuController implements ReactiveController {
  readonly #host: LitElement;
  readonly #align: 'start' | 'end';
  readonly #widthPx: number;
  #isOpen = false;
  /** The window whose presses close the menu. */
  #view: View | undefined;
  /** Set from the opening of the menu until its items are rendered. */
  #initialFocus: InitialFocus | undefined;

  /**
   * @param align the edge that the popup shares with the host
   * @param widthPx width of the popup where the panel has room for it
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
    this.#setOpen(false);
  }

  hostUpdated(): void {
    const initialFocus = this.#initialFocus;
    const popup = this.#popup;
    if (!this.#isOpen || initialFocus === undefined || popup === null) return;
    this.#initialFocus = undefined;
    popupRoom(this.#host, popup, this.#align, this.#widthPx, 0);
    focusItem(popup, initialFocus);
  }

  readonly toggle = (): void => {
    if (this.#isOpen) this.close();
    else this.#open('checked');
  };

  close(returnFocus = true): void {
    if (returnFocus && this.#isOpen) this.#button?.focus();
    this.#setOpen(false);
  }

  /** Keys on the button. */
  readonly buttonKeydown = (event: KeyboardEvent): void => {
    if (gestureAt('menu button', event) !== 'openMenu') return;
    this.#open(gestureAt('menu', event) === 'previousItem' ? 'last' : 'checked');
    event.preventDefault();
    event.stopPropagation();
  };

  /** Keys in the popup. */
  readonly keydown = (event: KeyboardEvent): void => {
    const popup = this.#popup;
    if (popup) pressMenuKey(event, popup, () => this.close());
  };

  get #popup(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.popup');
  }

  get #button(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('#button');
  }

  #open(initialFocus: InitialFocus): void {
    this.#initialFocus = initialFocus;
    this.#setOpen(true);
  }

  #setOpen(isOpen: boolean): void {
    if (isOpen === this.#isOpen) return;
    this.#isOpen = isOpen;
    const change = isOpen ? 'addEventListener' : 'removeEventListener';
    if (isOpen) this.#view = viewOf(this.#host);
    this.#view?.[change]('pointerdown', this.#closeOnPressOutside, true);
    this.#host.renderRoot[change]('focusout', this.#closeOnFocusOutside);
    this.#host.requestUpdate();
  }

  readonly #closeOnPressOutside = (event: Event): void => {
    const path = event.composedPath();
    const isInside = [this.#popup, this.#button].some((part) => part && path.includes(part));
    if (!isInside) this.close(false);
  };

  readonly #closeOnFocusOutside = (event: Event): void => {
    const { relatedTarget } = event as FocusEvent;
    // A press on a heading, or in another window, gives the focus to no element.
    if (relatedTarget === null || this.#button === relatedTarget) return;
    if (this.#popup?.contains(relatedTarget as Node) !== true) this.close(false);
  };
}
