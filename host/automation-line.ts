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
 * The events from `fromTime` up to, but not including, `toTime`: the line's value every 10 ms from the
 * start of each pass, so that all passes are equal. Adjacent spans give each event once. All times are
 * seconds of one clock.
 *
 * @param startTime when the first pass starts; no event comes before it
 */
export function automationEvents(
  line: Line,
  loopSeconds: number,
  fromTime: number,
  toTime: number,
  startTime: number,
): readonly AutomationEvent[] {
  // Rounding must not add a step at the very end of a loop of whole steps.
  const stepsPerPass = Math.max(1, Math.ceil(loopSeconds / STEP_SECONDS - 1e-6));
  const timeOf = (pass: number, step: number): number =>
    startTime + (pass * loopSeconds + step * STEP_SECONDS);
  const elapsed = Math.max(0, fromTime - startTime);
  const events: AutomationEvent[] = [];
  let pass = Math.floor(elapsed / loopSeconds);
  // One step early, because the division may round up.
  let step = Math.max(0, Math.floor((elapsed - pass * loopSeconds) / STEP_SECONDS) - 1);
  for (let time = timeOf(pass, step); time < toTime; time = timeOf(pass, step)) {
    if (time >= fromTime) {
      const value = valueAt(line, (step * STEP_SECONDS) / loopSeconds);
      const data = { id: AUTOMATED, value, normalized: false } as const;
      events.push({ type: 'wam-automation', data, time });
    }
    step += 1;
    if (step === stepsPerPass) {
      pass += 1;
      step = 0;
    }
  }
  return events;
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
