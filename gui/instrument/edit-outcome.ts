import type { SettingName } from './ab-settings.ts';

/** What has come of an act that the eye sees on the controls, if at all: it is told in words. */
export type EditOutcome = StepOutcome | SettingOutcome;

interface Outcome {
  /** What has come of it beside the sound, in a sentence, which is told in place of the rest. */
  readonly news?: string | undefined;
}

/** What has come of undo or redo. */
export interface StepOutcome extends Outcome {
  readonly what: 'undone' | 'redone';
  /** How many steps can still be undone; undefined where there was no step to take. */
  readonly stepsLeft: number | undefined;
  /** The ids of what the step has changed. */
  readonly changed?: readonly string[];
}

/** What has come of an act on the settings A and B. */
type SettingOutcome = Outcome &
  (
    | { readonly what: 'swapped'; readonly to: SettingName }
    | { readonly what: 'copied'; readonly from: SettingName; readonly to: SettingName }
    | { readonly what: 'matched'; readonly isOn: boolean }
  );
