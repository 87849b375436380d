import type { ABSettings } from './ab-settings.ts';
import type { InstrumentState } from './instrument.ts';

/** Two snapshots of the own words. Undo exchanges only what differs, since other windows change others. */
interface OwnWordsStep {
  readonly from: unknown;
  readonly to: unknown;
}

/** What a step of undo may hold: values, the settings A and B, and own words. */
export type EditStep = InstrumentState['values'] & {
  readonly abSettings: ABSettings;
  readonly ownWords: OwnWordsStep;
};
