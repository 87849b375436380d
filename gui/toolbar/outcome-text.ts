import { msg, str } from '@lit/localize';
import type { EditOutcome, StepOutcome } from '../instrument/edit-outcome.ts';
import type { View } from '../instrument/view.ts';
import { stepName } from './step-name.ts';

/** What has come of an act, in a sentence or two. */
export function outcomeText(outcome: EditOutcome, view: View): string {
  switch (outcome.what) {
    case 'undone':
    case 'redone':
      return stepText(outcome, view);
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

function stepText({ what, stepsLeft, changed = [] }: StepOutcome, view: View): string {
  const isUndone = what === 'undone';
  if (stepsLeft === undefined) {
    return isUndone ? msg('Nothing left to undo.') : msg('Nothing left to redo.');
  }
  const name = stepName(changed, view);
  const done = isUndone ? msg('Undone') : msg('Done again');
  return `${done}${name && `: ${name}`}. ${msg(str`Steps left to undo: ${stepsLeft}`)}`;
}
