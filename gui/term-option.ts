import { html } from 'lit';
import type { InstrumentTerm } from './instrument.ts';
import { spokenTerm, termFacts } from './term-facts.ts';

export interface TermOption {
  readonly term: InstrumentTerm;
  readonly id: string;
  readonly colour: string;
  /** Whether the keys are on it. */
  readonly active: boolean;
  /** Whether it is the present term. */
  readonly selected: boolean;
  readonly choose: () => void;
}

/** One line of a picker's list. */
export function termOption({ term, id, colour, active, selected, choose }: TermOption) {
  return html`
    <div
      id=${id}
      role="option"
      class=${active ? 'active' : ''}
      aria-selected=${selected}
      aria-label=${spokenTerm(term)}
      .style=${`--colour:${colour}`}
      @mousedown=${keepFocus}
      @click=${choose}
    >
      <span class="term" lang=${term.language}>${term.term}</span>
      <span class="brief">${termFacts(term)}</span>
    </div>
  `;
}

/** A press on an option must not take the focus from the field. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
