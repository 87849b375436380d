import { msg, str } from '@lit/localize';
import type { EditOutcome } from '../instrument/edit-outcome.ts';

/** What has come of an act, in a sentence or two. */
export function outcomeText(outcome: EditOutcome): string {
  switch (outcome.what) {
    case 'undone':
      return outcome.stepsLeft === undefined
        ? msg('Nothing left to undo.')
        : msg(str`Undone. Steps left to undo: ${outcome.stepsLeft}`);
    case 'redone':
      return outcome.stepsLeft === undefined
        ? msg('Nothing left to redo.')
        : msg(str`Done again. Steps left to undo: ${outcome.stepsLeft}`);
    case 'swapped':
      return msg(str`${outcome.to} plays.`);
    case 'copied':
      return msg(str`${outcome.from} is copied to ${outcome.to}.`);
    case 'matched':
      return outcome.isOn
        ? msg('Auto gain is on for A and B.')
        : msg('Auto gain is off for A and B.');
  }
}
