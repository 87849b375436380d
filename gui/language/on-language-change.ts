import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { LocaleStatusEventDetail } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls `act` when the GUI speaks another language, while the host is connected. A sentence that is kept as it was
 * said would stay in the language from before.
 */
export function onLanguageChange(host: ReactiveControllerHost, act: () => void): void {
  host.addController(new FollowsLanguage(act));
}

class FollowsLanguage implements ReactiveController {
  readonly #act: () => void;

  constructor(act: () => void) {
    this.#act = act;
  }

  hostConnected(): void {
    window.addEventListener(LOCALE_STATUS_EVENT, this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener(LOCALE_STATUS_EVENT, this.#changed);
  }

  readonly #changed = ({ detail }: CustomEvent<LocaleStatusEventDetail>): void => {
    if (detail.status === 'ready') this.#act();
  };
}
