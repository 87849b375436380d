import type { Trial } from '../instrument/instrument.ts';

/** The side of two sounds that plays; undefined while another pair or no trial plays. */
export function playedSide(
  trial: Trial | undefined,
  { a, b }: Pick<Trial, 'a' | 'b'>,
): Trial['side'] | undefined {
  return trial !== undefined && isSame(trial.a, a) && isSame(trial.b, b) ? trial.side : undefined;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.every((value, i) => value === other[i]);
}
