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
  return html`<div class="offers" role="group" aria-label="Learn from this">
    <button @click=${() => learn('rememberSound', term)}>
      Remember this as my <i lang=${term.language || nothing}>${term.term}</i>
    </button>
    ${
      isEdited && second === undefined
        ? html`<button
            title="Moves the other bands as your edit says"
            @click=${() => learn('fitTheRest', term)}
          >
            Fit the rest
          </button>`
        : nothing
    }
  </div>`;
}
