import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { popupRoom } from './popup-room.ts';

interface PopupHost extends ReactiveControllerHost, HTMLElement {
  readonly align: 'start' | 'end';
}

interface PopupOwner {
  /** The popup while it is open. */
  popup(): HTMLElement | null;
  /** The person has gone elsewhere, with the focus or with a press. */
  leave(): void;
}

/** Keeps an open popup where it can be seen, and tells when the person has left its owner. */
export class PopupController implements ReactiveController {
  readonly #host: PopupHost;
  readonly #owner: PopupOwner;
  #placed: HTMLElement | null = null;

  constructor(host: PopupHost, owner: PopupOwner) {
    this.#host = host;
    this.#owner = owner;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusout', this.#left);
    // Captured, for panels and hosts stop presses that are theirs.
    window.addEventListener('pointerdown', this.#pressed, true);
    window.addEventListener('resize', this.#place);
    window.visualViewport?.addEventListener('resize', this.#place);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusout', this.#left);
    window.removeEventListener('pointerdown', this.#pressed, true);
    window.removeEventListener('resize', this.#place);
    window.visualViewport?.removeEventListener('resize', this.#place);
    this.#placed = null;
  }

  hostUpdated(): void {
    const popup = this.#owner.popup();
    if (popup !== this.#placed) this.#place();
    this.#placed = popup;
  }

  readonly #place = (): void => {
    const popup = this.#owner.popup();
    if (popup !== null) popupRoom(this.#host, popup, this.#host.align);
  };

  readonly #left = (): void => this.#owner.leave();

  readonly #pressed = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.#owner.leave();
  };
}
