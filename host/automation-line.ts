import type { Playback } from './playback.ts';
import { passNumberAt, passOf } from './playback.ts';

/** One point of a line that is drawn over a loop. */
export interface LinePoint {
  /** The position in the loop: 0 is its start, 1 its end, whatever its length. */
  readonly position: number;
  /** The parameter's value, 0 … 1. */
  readonly value: number;
}

/** Points in the order of their positions, at least one. The line is straight between them and level beyond. */
export type Line = readonly LinePoint[];

export interface AutomationEvent {
  readonly type: 'wam-automation';
  readonly data: { readonly id: string; readonly value: number; readonly normalized: false };
  /** Seconds of the audio context's clock. */
  readonly time: number;
}

/** The parameter that the line automates. */
export const AUTOMATED = 'morph';
/** The time between two events, as in other hosts. */
export const STEP_SECONDS = 0.01;

/** The line's value, 0 … 1, at a position of the loop. */
export function valueAt(line: Line, position: number): number {
  const next = line.findIndex((point) => point.position > position);
  const after = line.at(next);
  const before = next === -1 ? after : line[next - 1];
  if (!after) throw new RangeError('A line has at least one point.');
  if (!before || before === after) return after.value;
  const share = (position - before.position) / (after.position - before.position);
  return before.value + share * (after.value - before.value);
}

/**
 * The events from `fromTime` up to, but not including, `toTime`: the line's value where a pass starts, and
 * every 10 ms of the sound from its start. A place of the sound has the same events in each pass. Adjacent
 * spans of time give each event once.
 *
 * @param soundSeconds the length of the sound, over which the line is drawn
 * @param playback says when which place of the sound plays; no event comes before its start
 */
export function automationEvents(
  line: Line,
  soundSeconds: number,
  playback: Playback,
  fromTime: number,
  toTime: number,
): readonly AutomationEvent[] {
  const events: AutomationEvent[] = [];
  const add = (seconds: number, time: number): void => {
    if (time < fromTime || time >= toTime) return;
    const value = valueAt(line, seconds / soundSeconds);
    events.push({
      type: 'wam-automation',
      data: { id: AUTOMATED, value, normalized: false },
      time,
    });
  };
  // A loop of a few samples would give thousands of events a second.
  const { loop } = playback;
  const stride = Math.max(1, Math.ceil(STEP_SECONDS / (loop.end - loop.start)));
  let number = passNumberAt(playback, fromTime);
  for (; ; number++) {
    const { startTime, span } = passOf(playback, number);
    if (startTime >= toTime) return events;
    if (number % stride !== 0) continue;
    add(span.start, startTime);
    // One step early, because the division may round up.
    const placeSeconds = span.start + Math.max(0, fromTime - startTime);
    const first = Math.floor(span.start / STEP_SECONDS + 1e-6) + 1;
    let step = Math.max(first, Math.floor(placeSeconds / STEP_SECONDS) - 1);
    // Rounding must not add a step at the very end of a loop of whole steps.
    for (; step * STEP_SECONDS < span.end - 1e-8; step++) {
      const time = startTime + (step * STEP_SECONDS - span.start);
      if (time >= toTime) break;
      add(step * STEP_SECONDS, time);
    }
  }
}

/** The line with one more point, and the index of that point. */
export function withPoint(line: Line, point: LinePoint): { line: Line; index: number } {
  const added = { position: share(point.position), value: share(point.value) };
  const later = line.findIndex((other) => other.position > added.position);
  const index = later === -1 ? line.length : later;
  return { line: line.toSpliced(index, 0, added), index };
}

/** The line with one point moved, no further than its neighbours. */
export function withMoved(line: Line, index: number, to: LinePoint): Line {
  const earliest = line[index - 1]?.position ?? 0;
  const latest = line[index + 1]?.position ?? 1;
  const position = Math.min(latest, Math.max(earliest, to.position));
  return line.with(index, { position, value: share(to.value) });
}

/** The line without one point. A line of one point stays as it is. */
export function withoutPoint(line: Line, index: number): Line {
  return line.length > 1 ? line.toSpliced(index, 1) : line;
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
