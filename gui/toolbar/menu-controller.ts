import { adoptStyles } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import { menusPart } from '../kit/lazy-part.ts';
import type { MenuEnd } from './menu-items.ts';
import { popupRoom } from '../kit/popup-room.ts';

type Menus = typeof import('./menus.ts');

interface MenuHost extends LitElement {
  readonly link: InstrumentController;
}

/**
 * A menu button and its menu, after the WAI-ARIA Authoring Practices: the focus goes through the items,
 * Escape and a press elsewhere close it, and the button gets the focus back.
 *
 * The host renders a button with the id `button`, and a `.popup` whose items have a role of `menuitem…`;
 * what is not shown, or has no such role, is passed over. What a menu holds is loaded for the first that
 * is opened: until it has come the popup is hidden, and then it opens by itself, unless the person has gone
 * on meanwhile.
 */
export class MenuController implements ReactiveController {
  readonly #host: MenuHost;
  readonly #name: keyof Menus['menuStyles'];
  readonly #align: 'start' | 'end';
  readonly #widthPx: number;
  #menus: Menus | undefined;
  /** Opened, or about to be. */
  #isOpen = false;
  #goTo: MenuEnd | undefined;

  /**
   * @param name which of the menus it is
   * @param align the edge that the popup shares with the host
   * @param widthPx as wide as the popup is where there is room
   */
  constructor(
    host: MenuHost,
    name: keyof Menus['menuStyles'],
    align: 'start' | 'end',
    widthPx: number,
  ) {
    this.#host = host;
    this.#name = name;
    this.#align = align;
    this.#widthPx = widthPx;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.shown !== undefined;
  }

  /** What menus hold, while this one is open. */
  get shown(): Menus | undefined {
    return this.#isOpen ? this.#menus : undefined;
  }

  hostDisconnected(): void {
    this.#set(false);
  }

  hostUpdated(): void {
    const goTo = this.#goTo;
    const popup = this.#popup;
    const menus = this.shown;
    if (menus === undefined || goTo === undefined || popup === null) return;
    this.#goTo = undefined;
    popupRoom(this.#host, popup, this.#align, this.#widthPx, 0);
    menus.enterMenu(popup, goTo);
  }

  /** Somebody is at the button, and perhaps about to open the menu. */
  readonly load = (): void => {
    // Who opens it is told of a failure.
    menusPart.load().catch(() => undefined);
  };

  readonly toggle = (): void => {
    if (this.#isOpen) this.close();
    else this.open('checked');
  };

  open(goTo: MenuEnd): void {
    this.#goTo = goTo;
    this.#set(true);
    if (this.#menus === undefined) void this.#fetch();
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
    const popup = this.#popup;
    if (popup) this.#menus?.keyInMenu(event, popup, () => this.close());
  };

  async #fetch(): Promise<void> {
    const { link } = this.#host;
    link.menuProblem = undefined;
    try {
      const menus = await menusPart.load();
      if (this.#menus !== undefined) return;
      this.#menus = menus;
      const { elementStyles } = this.#host.constructor as typeof LitElement;
      adoptStyles(this.#host.renderRoot as ShadowRoot, [
        ...elementStyles,
        ...menus.menuStyles[this.#name],
      ]);
      this.#host.requestUpdate();
    } catch {
      if (!this.#isOpen) return;
      this.#set(false);
      link.menuProblem = 'The menu could not be loaded. Press its button to try again.';
    }
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
