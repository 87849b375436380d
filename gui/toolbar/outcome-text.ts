import { msg, str } from '@lit/localize';
import type { EditOutcome } from '../instrument/edit-outcome.ts';
import type { EditKind } from '../instrument/edits.ts';
import { bandNumberLabel, isLabelled, parameterLabel } from '../instrument/parameter-label.ts';

/** What has come of an act, in a sentence or two. */
export function outcomeText(outcome: EditOutcome): string {
  switch (outcome.what) {
    case 'undone':
      return outcome.stepsLeft === undefined
        ? msg('Nothing left to undo.')
        : `${undoneText(changedName(outcome.changed))} ${stepsText(outcome.stepsLeft)}`;
    case 'redone':
      return outcome.stepsLeft === undefined
        ? msg('Nothing left to redo.')
        : `${redoneText(changedName(outcome.changed))} ${stepsText(outcome.stepsLeft)}`;
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

const undoneText = (name: string): string =>
  name === '' ? msg('Undone.') : msg(str`Undone: ${name}.`);

const redoneText = (name: string): string =>
  name === '' ? msg('Done again.') : msg(str`Done again: ${name}.`);

const stepsText = (stepsLeft: number): string => msg(str`Steps left to undo: ${stepsLeft}`);

/** The name of the one control that a step has changed; '' for more than one, and for what has no name. */
function changedName(changed: readonly string[] = []): string {
  const [id = '', ...others] = changed;
  if (others.length > 0) return '';
  if (isLabelled(id)) return parameterLabel(id);
  const [, band, kind] = /^band(\d)(Gain|Frequency|Q)$/u.exec(id) ?? [];
  return kind === undefined ? '' : bandNumberLabel(Number(band), kind as EditKind);
}
