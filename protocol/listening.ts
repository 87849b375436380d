import { TABLE_COLUMNS } from './morph-table.ts';

/** A part of the sound that the person at the controls listens to. No state and no host knows of it. */
export interface Listening {
  /** The band of which one hears what it is about, 1 … 5; 0 is none. */
  readonly soloBand: number;
  /** Whether one hears what the bands change instead of all. */
  readonly change: boolean;
  /** Two sounds to choose from, in place of everything else. */
  readonly trial?: Trial | undefined;
}

/** Two equalisers, made equally loud on what is being played, of which one is heard. */
export interface Trial {
  /** Band rows: gainDb, log2(frequencyHz), log2(q) for each of the five slots. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly side: 'a' | 'b';
}

export const NOT_LISTENING: Listening = { soloBand: 0, change: false };

/** What is asked for, without a band or a trial where there is no such one. */
export function acceptListening({ soloBand, change, trial }: Listening): Listening {
  return {
    soloBand: [1, 2, 3, 4, 5].includes(soloBand) ? soloBand : 0,
    change,
    ...(trial !== undefined && isRow(trial.a) && isRow(trial.b) ? { trial } : {}),
  };
}

export function isSameListening(one: Listening, other: Listening): boolean {
  return (
    one.soloBand === other.soloBand &&
    one.change === other.change &&
    one.trial?.side === other.trial?.side &&
    isSamePair(one.trial, other.trial)
  );
}

/** Whether the same two sounds are to be chosen from, whichever is heard. */
export function isSamePair(one: Trial | undefined, other: Trial | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return isSameRow(one.a, other.a) && isSameRow(one.b, other.b);
}

function isSameRow(one: readonly number[], other: readonly number[]): boolean {
  return one === other || one.every((value, i) => value === other[i]);
}

function isRow(row: readonly number[]): boolean {
  return row.length === TABLE_COLUMNS && row.every(Number.isFinite);
}
