import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Preference } from '../instrument/instrument.ts';
import { ANSWERS, answerLabel } from './lesson-keys.ts';

/**
 * The answers of a lesson.
 *
 * @param isReady whether an answer is taken
 * @param answer gets the answer, and whether keys or assistive technology have pressed its button
 */
export function answerButtons(
  isReady: boolean,
  answer: (preference: Preference, isByButton: boolean) => void,
) {
  return ANSWERS.map(
    ({ preference, key }) =>
      html`<button
        class=${preference}
        aria-description=${msg('Your answer; then comes the next pair.')}
        aria-disabled=${isReady ? nothing : 'true'}
        aria-keyshortcuts=${key}
        @click=${({ detail }: MouseEvent) => answer(preference, detail === 0)}
      >
        ${answerLabel(preference)} <kbd aria-hidden="true">${key}</kbd>
      </button>`,
  );
}
