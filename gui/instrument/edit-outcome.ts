import type { SettingName } from './ab-settings.ts';

/** What has come of an act that the eye sees on the controls, if at all: it is told in words. */
export type EditOutcome =
  /**
   * `stepsLeft`: how many steps can still be undone; undefined where there was no step to take. `news`: what has come
   * of it beside the sound, in a sentence. `changed`: the ids of what the step has changed.
   */
  | {
      readonly what: 'undone' | 'redone';
      readonly stepsLeft: number | undefined;
      readonly news?: string | undefined;
      readonly changed?: readonly string[];
    }
  | { readonly what: 'swapped'; readonly to: SettingName }
  | { readonly what: 'copied'; readonly from: SettingName; readonly to: SettingName }
  | { readonly what: 'matched'; readonly isOn: boolean };
