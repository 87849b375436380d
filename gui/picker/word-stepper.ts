import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { heldButton } from '../kit/held-button.ts';
import type { HeldButton } from '../kit/held-button.ts';

/** Two small buttons for the previous and the next word, for a person without a keyboard. */
export function wordStepper(label: string, previous: HeldButton, next: HeldButton) {
  const arrow = (d: string) =>
    html`<svg viewBox="0 0 12 12" aria-hidden="true"><path d=${d} /></svg>`;
  return html`
    <div class="stepper">
      ${heldButton(previous, msg(str`${label}: previous word`), arrow('M7.5 2.5 4 6l3.5 3.5'))}
      ${heldButton(next, msg(str`${label}: next word`), arrow('M4.5 2.5 8 6l-3.5 3.5'))}
    </div>
  `;
}
