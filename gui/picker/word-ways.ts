import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { InstrumentTerm } from '../instrument/instrument.ts';

/** What a person can do to a word: teach it, and forget an own one. */
export function wordWays(
  { term, tier }: InstrumentTerm,
  teach: (click: MouseEvent) => void,
  forget: () => void,
) {
  const label = tier === 'own' ? msg('Teach it more') : msg('Make it mine');
  return html`<div class="ways">
    <button
      class="teach"
      aria-description=${msg('A short listening test, after which the word sounds as you mean it.')}
      aria-label=${`${label}: ${term}`}
      @click=${teach}
    >
      ${label}
    </button>
    ${
      tier === 'own'
        ? html`<button
            class="teach"
            aria-description=${msg('Takes the word out; it can be brought back at once.')}
            aria-label=${msg(str`Forget ${term}`)}
            @click=${forget}
          >
            ${msg('Forget')}
          </button>`
        : nothing
    }
  </div>`;
}
