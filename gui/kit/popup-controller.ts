import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { popupRoom } from './popup-room.ts';
import { viewOf } from './view-of.ts';
import type { View } from './view-of.ts';

interface PopupHost extends ReactiveControllerHost, HTMLElement {
  readonly align: 'start' | 'end';
}

interface PopupOwner {
  /** The popup; null while it is closed. */
  popup(): HTMLElement | null;
  /** Called when the focus or a press goes elsewhere. */
  leave(): void;
}

/** Keeps an open popup in the visible area, and tells its owner when the focus or a press goes elsewhere. */
export class PopupController implements ReactiveController {
  readonly #host: PopupHost;
  readonly #owner: PopupOwner;
  #openPopup: HTMLElement | null = null;
  /** The window whose events count. */
  #view: View | undefined;

  constructor(host: PopupHost, owner: PopupOwner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusout', this.#handleFocusout);
    // Captured, because panels and hosts stop the propagation of presses that they handle.
    this.#view = viewOf(this.#host);
    this.#view.addEventListener('pointerdown', this.#handlePress, true);
    this.#view.addEventListener('resize', this.#fit);
    this.#view.visualViewport?.addEventListener('resize', this.#fit);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusout', this.#handleFocusout);
    this.#view?.removeEventListener('pointerdown', this.#handlePress, true);
    this.#view?.removeEventListener('resize', this.#fit);
    this.#view?.visualViewport?.removeEventListener('resize', this.#fit);
    this.#openPopup = null;
  }

  hostUpdated(): void {
    const popup = this.#owner.popup();
    if (popup !== this.#openPopup) this.#fit();
    this.#openPopup = popup;
  }

  readonly #fit = (): void => {
    const popup = this.#owner.popup();
    if (popup !== null) popupRoom(this.#host, popup, this.#host.align);
  };

  readonly #handleFocusout = (): void => this.#owner.leave();

  readonly #handlePress = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.#owner.leave();
  };
}
