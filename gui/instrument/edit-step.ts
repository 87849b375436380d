import type { ABSettings } from './ab-settings.ts';
import type { InstrumentState } from './instrument.ts';

/** Two snapshots of the own words. Undo exchanges only what differs, since other windows change others. */
interface OwnWordsStep {
  readonly from: unknown;
  readonly to: unknown;
  readonly beside: (() => string) | undefined;
}

/** What a step does beside the song, such as in the browser's storage. Each returns a sentence about it. */
export interface BesideSong {
  readonly undo: () => string;
  readonly redo: () => string;
}

/** What a step of undo may hold: values, the settings A and B, and own words. */
export type EditStep = InstrumentState['values'] & {
  readonly abSettings: ABSettings;
  readonly ownWords: OwnWordsStep;
};
