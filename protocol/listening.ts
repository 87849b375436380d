import { TABLE_COLUMNS } from './morph-table.ts';

/** The part of the sound that the user listens to. It is neither a parameter nor saved. */
export interface Listening {
  /** The soloed band, 1 … 5; 0 is none. */
  readonly soloBand: number;
  /** Whether the change that the bands make is played in place of the sound. */
  readonly change: boolean;
  /** Two sounds to choose from, played in place of all else. */
  readonly trial?: Trial | undefined;
}

/** Two equalisers for the present input, made equally loud; one of them plays. */
export interface Trial {
  /** Band rows: gainDb, log2(frequencyHz), log2(q) for each of the five bands. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly side: 'a' | 'b';
}

export const NOT_LISTENING: Listening = { soloBand: 0, change: false };

/** What is asked for, without a band or a trial that does not exist. */
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

/** Whether both trials have the same two sounds, whichever of them plays. */
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
