import type { Preference } from './preference.ts';

/** A band row as a log keeps it: 15 numbers, gainDb, log2(frequencyHz), log2(q) of each slot. */
export type LoggedRow = readonly number[];

/** An answer to a pair of sounds. */
export interface Choice {
  readonly kind: 'choice';
  /** What was heard as A and as B. */
  readonly a: LoggedRow;
  readonly b: LoggedRow;
  readonly preference: Preference;
  /** Index in the log of the choice whose pair this repeats, its sides swapped; absent where it is new. */
  readonly repeats?: number;
}

/** What was heard where somebody let go of the word on the map. */
export interface Drag {
  readonly kind: 'drag';
  readonly row: LoggedRow;
}

/** Bands that somebody moved: what was heard before and after. */
export interface Edit {
  readonly kind: 'edit';
  readonly from: LoggedRow;
  readonly to: LoggedRow;
}

/** "Remember this": a sound that somebody made and says is what they mean. */
export interface Kept {
  readonly kind: 'kept';
  readonly row: LoggedRow;
}

/**
 * What was learned under another basis, where a word was brought from one: only ever the first entry of
 * a log.
 */
export interface Earlier {
  readonly kind: 'earlier';
  /** The curve in dB at GRID_HZ, without level. */
  readonly curveDb: readonly number[];
  /** How far it may be off along all axes: the sum of their variances, in dB². */
  readonly varianceDb2: number;
}

/** Something from which a person's meaning of a word is learned. */
export type Observation = Choice | Drag | Edit | Kept | Earlier;
