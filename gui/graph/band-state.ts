import { msg } from '@lit/localize';
import { isEdited } from './band-view.ts';
import type { BandView } from './band-view.ts';

/** Whether a band follows the words, follows them with offsets, or is pinned. */
export type BandState = 'following' | 'edited' | 'pinned';

export function bandState(view: BandView): BandState {
  if (view.isPinned) return 'pinned';
  return isEdited(view) ? 'edited' : 'following';
}

/** The state beside the type of the band: "bell · follows the words". */
export function stateText(view: BandView): string {
  switch (bandState(view)) {
    case 'following':
      return msg('follows the words');
    case 'edited':
      return msg('follows the words, with offsets');
    case 'pinned':
      return msg('pinned');
  }
}

/** The state in the description of a control. */
export function stateSentence(view: BandView): string {
  switch (bandState(view)) {
    case 'following':
      return msg('It follows the words.');
    case 'edited':
      return msg('It follows the words, with offsets.');
    case 'pinned':
      return msg('It stays where it is, whatever the words say.');
  }
}
