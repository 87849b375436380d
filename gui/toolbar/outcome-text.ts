import { msg, str } from '@lit/localize';
import type { EditOutcome, StepOutcome } from '../instrument/edit-outcome.ts';
import { controlName } from '../instrument/parameter-label.ts';

/** What has come of an act, in a sentence or two. */
export function outcomeText(outcome: EditOutcome): string {
  switch (outcome.what) {
    case 'undone':
    case 'redone':
      return stepText(outcome);
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

function stepText({ what, stepsLeft, changed = [] }: StepOutcome): string {
  const isUndone = what === 'undone';
  if (stepsLeft === undefined) {
    return isUndone ? msg('Nothing left to undo.') : msg('Nothing left to redo.');
  }
  const [id = '', ...others] = changed;
  // A step of more than one control has no name.
  const name = others.length === 0 ? controlName(id) : '';
  const done = isUndone ? msg('Undone') : msg('Done again');
  return `${done}${name && `: ${name}`}. ${msg(str`Steps left to undo: ${stepsLeft}`)}`;
}
