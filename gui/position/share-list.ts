import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { InstrumentTerm } from '../instrument/instrument.ts';
import { calledTerm } from '../instrument/own-terms.ts';
import type { TermShare } from '../instrument/position.ts';

/** A share that rounds to 0 % is not listed. */
export const LEAST_SHOWN = 0.005;
const ENDS = ['left', 'right'] as const;

/** An end of the walk. */
export type WalkEnd = (typeof ENDS)[number];

interface ShareList {
  readonly shares: readonly TermShare[];
  readonly terms: readonly InstrumentTerm[];
  /** The colour of each term. */
  readonly colours: readonly string[];
  /** Indices of the terms at the ends of the walk. */
  readonly ends: readonly [termA: number, termB: number];
  /** Takes a term for an end of the walk. */
  readonly take: (end: WalkEnd, term: number) => void;
}

/** A walk with its left or its right end marked. */
function endSign(end: WalkEnd) {
  return html`<svg class=${end} viewBox="0 0 16 8" aria-hidden="true">
    <path d="M7 4H15" />
    <circle cx="4" cy="4" r="3" />
  </svg>`;
}

/** The words at the point with their shares, and buttons that take a word for an end of the walk. */
export function shareList({ shares, terms, colours, ends, take }: ShareList) {
  return html`<ul id="shares" aria-label=${msg('Words at the point')}>
    ${shares
      .filter(({ weight }) => weight >= LEAST_SHOWN)
      .map(({ term, weight }) => {
        const index = terms.indexOf(term);
        const name = calledTerm(term);
        return html`<li>
          <i lang=${term.language} .style=${`color:${colours[index] ?? 'inherit'}`}>${name}</i>
          <span>${Math.round(100 * weight)} %</span>
          ${ENDS.map(
            (end, i) =>
              html`<button
                aria-label=${end === 'left' ? msg(str`Use ${name} as the left word`) : msg(str`Use ${name} as the right word`)}
                aria-pressed=${ends[i] === index}
                aria-description=${end === 'left' ? msg(str`Use ${name} as the left word of the slider`) : msg(str`Use ${name} as the right word of the slider`)}
                @click=${() => take(end, index)}
              >
                ${endSign(end)}
              </button>`,
          )}
        </li>`;
      })}
  </ul>`;
}
