import { html } from 'lit';

/** Two small buttons that go to the word before and to the next, for those who have no keys. */
export function wordStepper(label: string, step: (by: 1 | -1) => void) {
  return html`
    <div class="stepper">
      <button tabindex="-1" aria-label=${`${label}: previous word`} @click=${() => step(-1)}>
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M7.5 2.5 4 6l3.5 3.5" /></svg>
      </button>
      <button tabindex="-1" aria-label=${`${label}: next word`} @click=${() => step(1)}>
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M4.5 2.5 8 6l-3.5 3.5" /></svg>
      </button>
    </div>
  `;
}
