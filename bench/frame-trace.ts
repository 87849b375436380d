/** What Chromium's trace says of one thing that a thread did, as far as it is used. */
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
  /** Milliseconds that the page's thread worked from each frame's beginning to the next one's. */
  readonly workMs: readonly number[];
  readonly layouts: number;
}

const FRAME = 'AnimationFrame';
const TASK = 'RunTask';
const LAYOUT = 'Layout';

/**
 * The frames of the page that made the most of them: a trace tells of all pages of the browser.
 *
 * @throws {Error} if it holds fewer than two frames
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
    // The task that begins a frame surrounds its beginning: half of it decides.
    const middle = ts + dur / 2;
    if (name !== TASK || middle < first || middle >= last) continue;
    while ((frames[frame + 1] ?? Infinity) <= middle) frame++;
    workMs[frame] = (workMs[frame] ?? 0) + dur / 1000;
  }
  const layouts = page.filter(({ name, ts }) => name === LAYOUT && ts >= first && ts < last).length;
  return { workMs, layouts };
}
