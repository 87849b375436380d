import { html, nothing } from 'lit';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { spokenTerm, termFacts } from './term-facts.ts';
import { CURVE_BOX } from './word-curves.ts';

export interface TermOption {
  readonly term: InstrumentTerm;
  readonly index: number;
  readonly id: string;
  readonly colour: string;
  /** SVG path of what the term does; undefined until the option has come into view. */
  readonly curve: string | undefined;
  /** Whether the keys are on it. */
  readonly active: boolean;
  /** Whether Enter takes it while the keys are on the text. */
  readonly best: boolean;
  /** Whether it is the present term. */
  readonly selected: boolean;
  /** Whether Escape returns to it. */
  readonly before: boolean;
  readonly choose: () => void;
}

const [WIDTH, HEIGHT] = CURVE_BOX;

/** An option of a picker's list. */
export function termOption(option: TermOption) {
  const { term, index, id, colour, curve, active, best, selected, before, choose } = option;
  return html`
    <div
      id=${id}
      role="option"
      class=${[active ? 'active' : '', best ? 'best' : '', before ? 'before' : ''].join(' ')}
      data-term=${index}
      aria-selected=${selected}
      aria-label=${spokenTerm(term)}
      .style=${`--colour:${colour}`}
      @click=${choose}
    >
      <span class="name">
        <span class="term" lang=${term.language}>${term.term}</span>
        ${term.language === 'en' ? nothing : html`<span class="tag" data-code=${term.language}></span>`}
      </span>
      <svg class="curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
        <path class="zero" d="M0 ${HEIGHT / 2}H${WIDTH}" />
        <path d=${curve ?? ''} />
      </svg>
      <span class="brief">${termFacts(term)}</span>
    </div>
  `;
}
