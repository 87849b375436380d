import { msg } from '@lit/localize';
import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { InstrumentController } from '../instrument/instrument-controller.ts';
import type { Listening } from '../instrument/instrument.ts';
import { NOT_LISTENING, isListening } from '../instrument/listening.ts';
import { Announcer } from '../kit/announcer.ts';

interface ListeningHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Tells that a part of the sound plays alone, with the way back, and when all of it is heard again.
 */
export class ListeningPart implements ReactiveController {
  readonly #host: ListeningHost;
  readonly #link: InstrumentController;
  readonly #announcer: Announcer;
  /** What plays alone, in a sentence; '' while all plays, undefined before the first render. */
  #shown: string | undefined;
  #told: string | undefined;

  constructor(host: ListeningHost, link: InstrumentController) {
    this.#host = host;
    this.#link = link;
    this.#announcer = new Announcer(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const before = this.#told;
    this.#told = this.#shown;
    if (before === undefined || this.#told === undefined || before === this.#told) return;
    this.#announcer.answer(this.#told === '' ? msg('Everything is heard again.') : this.#told);
  }

  hostDisconnected(): void {
    this.#told = this.#shown = undefined;
  }

  /**
   * The words of the sound. They are conspicuous while a part plays alone.
   *
   * @param words what plays alone, in a sentence; without a part, what plays
   * @param isCovered whether the own words lie over the sound: a lesson tells its pairs itself
   */
  render(words: string, listening: Listening, isCovered: boolean) {
    const isPart = isListening({ ...listening, trial: undefined });
    this.#shown = isPart ? words : '';
    return html`
      ${
        isPart && !isCovered
          ? html`<span class="part"
              ><span
                >${words.split(/(?<=\.) /u).map((sentence) => html`<span>${sentence} </span>`)}</span
              ><button
                aria-description=${msg('Ends the solo of a band, or of the change.')}
                @click=${this.#hearAll}
              >
                ${msg('Hear all')}
              </button></span
            >`
          : html`<span>${words}</span>`
      }
    `;
  }

  readonly #hearAll = (): void => {
    this.#link.listen(NOT_LISTENING);
    // The button disappears, and would take the focus along.
    const buttons = this.#host.renderRoot.querySelectorAll<HTMLElement>('.more, .listen');
    [...buttons].find((button) => button.checkVisibility())?.focus();
  };
}
