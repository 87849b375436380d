import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EditSession } from '../instrument/edit-session.ts';
import { SeenOnce } from '../kit/seen-once.ts';

/**
 * One line that says what the plugin does, at a place of its own: over the graph, in a small panel where offers go.
 * It goes with the first change by hand and does not return in that browser; what a host automates leaves it.
 */
export class FirstSight implements ReactiveController {
  readonly #once = new SeenOnce('first-sight');
  readonly #session: () => EditSession;
  #isPassed = true;

  constructor(host: ReactiveControllerHost, session: () => EditSession) {
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isPassed = this.#once.isSeen;
  }

  hostUpdate(): void {
    if (this.#isPassed || !this.#session().canUndo) return;
    this.#isPassed = true;
    this.#once.see();
  }

  render() {
    if (this.#isPassed) return nothing;
    return html`<div class="first-sight">
      ${msg('Pick two words, then slide between them. The five bands follow.')}
    </div>`;
  }
}
