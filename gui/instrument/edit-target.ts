import type { ABSettings } from './ab-settings.ts';
import type { Change } from './change.ts';
import type { InstrumentState } from './instrument.ts';

/** What an edit session changes. */
export interface EditTarget {
  /** The present values; undefined while the instrument does not answer. */
  readonly values: InstrumentState['values'] | undefined;
  /** Sets values together: one change for the sound, for the host and for a saved song. */
  set(values: Change): void;
  /** A snapshot of all own words, for `changeOwnWords`. */
  readonly ownWords: unknown;
  /** Brings what differs between two snapshots to where it is in the second. */
  changeOwnWords(from: unknown, to: unknown): void;
}

/** Where an edit session keeps A and B. */
export interface ABSettingsStore {
  keep(settings: ABSettings): void;
}
