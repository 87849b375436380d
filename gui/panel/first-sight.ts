import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EditSession } from '../instrument/edit-session.ts';
import type { View } from '../instrument/view.ts';
import { KeptChoice } from '../storage/kept-choice.ts';

// One for all panels of a page, for a browser that keeps nothing.
const choice = new KeptChoice('neural-eq-morph.seen.first-sight', ['seen']);

/**
 * One line that says what the plugin does, at the place for news. It speaks of the slider, and shows with it alone.
 * It goes with the first change by hand and does not return in that browser; what a host automates leaves it.
 */
export class FirstSight implements ReactiveController {
  readonly #session: () => EditSession;
  #isPassed = true;

  constructor(host: ReactiveControllerHost, session: () => EditSession) {
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isPassed = choice.value === 'seen';
  }

  hostUpdate(): void {
    if (this.#isPassed || !this.#session().canUndo) return;
    this.#isPassed = true;
    choice.keep('seen');
  }

  render(view: View) {
    if (this.#isPassed || view !== 'slider') return nothing;
    return html`<div class="first-sight">
      ${msg('Pick two words, then slide between them. The five bands follow.')}
    </div>`;
  }
}
