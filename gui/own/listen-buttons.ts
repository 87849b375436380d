import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { ariaKeys } from '../gestures/find-gesture.ts';
import type { Trial } from '../instrument/instrument.ts';
import type { HeardSides } from './heard-sides.ts';
import { SIDE_KEYS } from './lesson-keys.ts';
import type { LessonRounds } from './lesson-rounds.ts';

/**
 * The two sounds of a lesson, with a mark beside those of a pair that were heard.
 *
 * @param play plays a sound
 */
export function listenButtons(
  rounds: LessonRounds,
  sides: HeardSides,
  play: (side: Trial['side']) => void,
) {
  return html`<div class="sides" role="group" aria-label=${msg('Listen to')}>
    ${(['a', 'b'] as const).map((side) => {
      const isHeard = rounds.isAsking && sides.hasHeard(side);
      return html`<button
        class="side"
        aria-description=${msg('Plays this sound.')}
        ?data-heard=${isHeard}
        aria-pressed=${sides.side === side}
        aria-keyshortcuts=${ariaKeys(side === 'a' ? 'lessonFirst' : 'lessonSecond')}
        @click=${() => play(side)}
      >
        ${rounds.label(side)} <kbd aria-hidden="true">${SIDE_KEYS[side]}</kbd>
        ${isHeard ? html`<i aria-hidden="true">✓</i>` : nothing}
      </button>`;
    })}
  </div>`;
}
