import type { Span } from '../playback.ts';

/** A shorter loop is a tone. */
const SHORTEST_SECONDS = 0.05;
const FIRST_SECONDS = 10;
const FIRST_SHARE = 0.25;

/** The ends of a loop. */
export type LoopEnd = 'start' | 'end';

/** The range between two places, in any order; undefined if it is too short. */
export function rangeBetween(one: number, other: number): Span | undefined {
  const range = { start: Math.min(one, other), end: Math.max(one, other) };
  return range.end - range.start < SHORTEST_SECONDS ? undefined : range;
}

/** The range with one end moved, no further than the other one. */
export function withEndAt(range: Span, end: LoopEnd, to: number, length: number): Span {
  return end === 'start'
    ? { ...range, start: Math.min(range.end - SHORTEST_SECONDS, Math.max(0, to)) }
    : { ...range, end: Math.max(range.start + SHORTEST_SECONDS, Math.min(length, to)) };
}

/** A range to begin with, from a place on; undefined for a sound that is too short. */
export function firstRange(from: number, length: number): Span | undefined {
  const wanted = Math.min(FIRST_SECONDS, length * FIRST_SHARE);
  const start = Math.max(0, Math.min(from, length - wanted));
  return rangeBetween(start, start + wanted);
}

/** Whether a place is in the range. */
export function contains(range: Span, seconds: number): boolean {
  return seconds >= range.start && seconds < range.end;
}
