/** An event of Chromium's trace, with the fields that are used here. */
export interface TraceEvent {
  readonly name: string;
  /** 'X' has a duration; 'b' and 'e' begin and end one. */
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
}

export interface TracedFrames {
  /** Milliseconds of work of the page's thread, from the beginning of each frame to the next. */
  readonly workMs: readonly number[];
  readonly layouts: number;
}

const FRAME = 'AnimationFrame';
const TASK = 'RunTask';
const LAYOUT = 'Layout';

/**
 * The frames of the page with the most frames. The trace covers all pages of the browser.
 *
 * @throws {Error} if that page has fewer than two frames
 */
export function tracedFrames(events: readonly TraceEvent[]): TracedFrames {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const thread = `${event.pid} ${event.tid}`;
    const known = threads.get(thread);
    if (known === undefined) threads.set(thread, [event]);
    else known.push(event);
  }
  const begins = (thread: readonly TraceEvent[]): number[] =>
    thread.filter(({ name, ph }) => name === FRAME && ph === 'b').map(({ ts }) => ts);
  const [page = []] = [...threads.values()].sort((a, b) => begins(b).length - begins(a).length);
  const frames = begins(page).sort((a, b) => a - b);
  const [first, last] = [frames[0], frames.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    throw new Error(`the trace holds ${frames.length} frames; two or more are needed`);
  }
  const workMs = Array.from({ length: frames.length - 1 }, () => 0);
  let frame = 0;
  for (const { name, ts, dur = 0 } of page.toSorted((a, b) => a.ts - b.ts)) {
    // A frame begins within a task. The middle of the task decides to which frame it belongs.
    const middle = ts + dur / 2;
    if (name !== TASK || middle < first || middle >= last) continue;
    while ((frames[frame + 1] ?? Infinity) <= middle) frame++;
    workMs[frame] = (workMs[frame] ?? 0) + dur / 1000;
  }
  const layouts = page.filter(({ name, ts }) => name === LAYOUT && ts >= first && ts < last).length;
  return { workMs, layouts };
}
