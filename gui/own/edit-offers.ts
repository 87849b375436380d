import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { hasEdits } from '../instrument/edits.ts';
import type { InstrumentState, InstrumentTerm } from '../instrument/instrument.ts';
import type { TermShare } from '../instrument/position.ts';

type Learn = (how: 'rememberSound' | 'fitTheRest', term: InstrumentTerm) => void;

/**
 * Offers to learn from edits of a word, or from a point beside it on the map. Nothing is learned without a
 * press of a button.
 */
export function editOffers(
  shares: readonly TermShare[],
  values: InstrumentState['values'],
  learn: Learn,
) {
  const [first, second] = shares;
  const isEdited = hasEdits(values);
  const isBeside = values.mode !== 0 && second !== undefined;
  if (first === undefined || first.term.tier === 'empty') return nothing;
  if (!(isBeside || (isEdited && second === undefined))) return nothing;
  const { term } = first;
  return html`<div class="offers" role="group" aria-label=${msg('Learn from this')}>
    <button
      aria-description=${msg('From now on, the word by this name sounds as it does now: yours, not other people’s.')}
      @click=${() => learn('rememberSound', term)}
    >
      ${msg(html`Remember as my <i lang=${term.language || nothing}>${term.term}</i>`, {
        id: 'remember-as-mine',
      })}
    </button>
    ${
      isEdited && second === undefined
        ? html`<button
            aria-description=${msg('Moves the other bands as your edit says')}
            @click=${() => learn('fitTheRest', term)}
          >
            ${msg('Fit the rest')}
          </button>`
        : nothing
    }
  </div>`;
}
