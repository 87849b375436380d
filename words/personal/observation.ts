import type { Preference } from './preference.ts';

/** A band row as a log keeps it: 15 numbers, gainDb, log2(frequencyHz), log2(q) of each band. */
export type LoggedRow = readonly number[];

/** An answer to a pair of sounds. */
export interface Choice {
  readonly kind: 'choice';
  /** The sounds that were played as A and as B. */
  readonly a: LoggedRow;
  readonly b: LoggedRow;
  readonly preference: Preference;
  /** True if "no difference" was a possible answer; absent in older files, whose lessons did not offer it. */
  readonly offersSame?: true;
  /** Index in the log of the choice whose pair this repeats with swapped sides; absent for a new pair. */
  readonly repeats?: number;
}

/** A person dragged the word on the map. `row` is the sound where the drag ended. */
export interface Drag {
  readonly kind: 'drag';
  readonly row: LoggedRow;
}

/** A person moved bands: the sound before and after. */
export interface Edit {
  readonly kind: 'edit';
  readonly from: LoggedRow;
  readonly to: LoggedRow;
}

/** A person made a sound and kept it as the one they mean. */
export interface Kept {
  readonly kind: 'kept';
  readonly row: LoggedRow;
}

/**
 * What was learned under another basis, or before the log reached its limit. It occurs only as the first
 * entry of a log.
 */
export interface Earlier {
  readonly kind: 'earlier';
  /** The curve in dB at GRID_HZ, without level. */
  readonly curveDb: readonly number[];
  /** Sum of the variances along all axes, in dB². */
  readonly varianceDb2: number;
}

/** An entry that a later version of the plugin wrote: a kind or an answer that this one does not know. */
export interface UnreadAnswer {
  readonly kind: string;
}

/** One entry of a log, from which a person's meaning of a word is learned. */
export type Observation = Choice | Drag | Edit | Kept | Earlier;
